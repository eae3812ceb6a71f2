import { type ActionEnvelope, actionEmail } from "../../mail/actionEmail";
import type { Message } from "../../mail/message";
import { countInterests, describeRhythm } from "../describe";
import type { Settings } from "../settings";

/**
 * The email that asks for confirmation. Whoever typed the address chose nothing of what it says, so that the form
 * cannot be used to send a stranger's words.
 */
export function confirmationEmail(
  site: { name: string; url: string },
  { settings, token }: { settings: Settings; token: string },
  envelope: ActionEnvelope,
): Message {
  const asked = `${countInterests(settings.interests)}, ${describeRhythm(settings)}`;
  return actionEmail(
    site,
    {
      kind: "confirmation",
      subject: `Confirm your subscription to ${site.name}`,
      heading: "Confirm your subscription",
      says: `Someone, hopefully you, asked ${site.name} to send digests to this address: ${asked}.`,
      button: { label: "Confirm", url: `${site.url}/subscribe/confirm?token=${token}` },
      otherwise:
        "If it was not you, do nothing: without your confirmation nothing more is sent. The link works for 48 hours.",
    },
    envelope,
  );
}
