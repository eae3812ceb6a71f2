import { type ActionEnvelope, actionEmail } from "../../mail/actionEmail";
import type { Message } from "../../mail/message";
import { confirmationWords } from "../../mail/words/actions";
import type { Settings } from "../settings";

export function confirmationEmail(
  site: { name: string; url: string },
  { settings, token }: { settings: Settings; token: string },
  envelope: ActionEnvelope,
): Message {
  const url = `${site.url}/subscribe/confirm?token=${token}`;
  return actionEmail(site, { kind: "confirmation", url, words: confirmationWords(site.name, settings) }, envelope);
}
