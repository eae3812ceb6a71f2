import { type ActionEnvelope, actionEmail } from "../../mail/actionEmail";
import type { Message } from "../../mail/message";
import { addressChangeWords } from "../../mail/words/actions";
import type { Side } from "./schema";

export function addressChangeEmail(
  site: { name: string; url: string },
  { side, to, token }: { side: Side; to: string; token: string },
  envelope: ActionEnvelope,
): Message {
  const kind = side === "old" ? "moveOld" : "moveNew";
  const url = `${site.url}/preferences/move?token=${token}`;
  return actionEmail(site, { kind, url, words: addressChangeWords(site.name, side, to) }, envelope);
}
