import { type ActionEnvelope, actionEmail } from "../../mail/actionEmail";
import type { Message } from "../../mail/message";
import { countInterests, describeCadence } from "../describe";
import type { Settings } from "../settings";

/** Contains nothing that was typed into the form, which could otherwise send a stranger's words. */
export function confirmationEmail(
  site: { name: string; url: string },
  { settings, token }: { settings: Settings; token: string },
  envelope: ActionEnvelope,
): Message {
  const asked = `${countInterests(settings.interests)}, ${describeCadence(settings)}`;
  return actionEmail(
    site,
    {
      kind: "confirmation",
      subject: `Confirm your subscription to ${site.name}`,
      heading: "Confirm your subscription",
      says: `We received a request to send ${site.name} digests to this address: ${asked}. Please confirm that you want them.`,
      button: { label: "Confirm", url: `${site.url}/subscribe/confirm?token=${token}` },
      otherwise:
        "If this was not you, ignore this email: we send no digests unless you confirm. The link expires after 48 hours.",
    },
    envelope,
  );
}
