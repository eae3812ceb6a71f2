import { type ActionEnvelope, actionEmail } from "../../mail/actionEmail";
import type { Message } from "../../mail/message";
import type { Side } from "./schema";

/** The one to the new address does not contain the old one, which may be a stranger's. */
export function addressChangeEmail(
  site: { name: string; url: string },
  { side, to, token }: { side: Side; to: string; token: string },
  envelope: ActionEnvelope,
): Message {
  const says =
    side === "old"
      ? `We received a request, made with the link to your preferences, to send your ${site.name} digests to ${to} from now on.`
      : `We received a request to send the ${site.name} digests of an existing subscription to this address from now on.`;
  return actionEmail(
    site,
    {
      kind: side === "old" ? "moveOld" : "moveNew",
      subject: `Confirm the new address for your ${site.name} digests`,
      heading: side === "old" ? "Change your address" : "Receive digests at this address",
      says: `${says} We have also emailed the other address. Both must confirm.`,
      button: { label: "Confirm", url: `${site.url}/preferences/move?token=${token}` },
      otherwise: "If this was not you, ignore this email, and nothing changes. The link expires after 48 hours.",
    },
    envelope,
  );
}
