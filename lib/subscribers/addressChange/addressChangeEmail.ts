import { type ActionEnvelope, actionEmail } from "../../mail/actionEmail";
import type { Message } from "../../mail/message";
import type { Side } from "./schema";

/** The email that asks one of a move's two addresses. The new one is told nothing of the old, which may be a stranger's. */
export function addressChangeEmail(
  site: { name: string; url: string },
  { side, to, token }: { side: Side; to: string; token: string },
  envelope: ActionEnvelope,
): Message {
  const says =
    side === "old"
      ? `Someone who had a link to your preferences, hopefully you, asked ${site.name} to send your digests to ${to} from now on.`
      : `Someone, hopefully you, asked ${site.name} to send the digests of a subscription to this address from now on.`;
  return actionEmail(
    site,
    {
      kind: side === "old" ? "moveOld" : "moveNew",
      subject: `Confirm the new address of your subscription to ${site.name}`,
      heading: side === "old" ? "Move your subscription" : "Receive your digests here",
      says: `${says} The other address has been asked as well, and both have to confirm.`,
      button: { label: "Confirm", url: `${site.url}/preferences/move?token=${token}` },
      otherwise: "If it was not you, do nothing: everything stays as it is. The link works for 48 hours.",
    },
    envelope,
  );
}
