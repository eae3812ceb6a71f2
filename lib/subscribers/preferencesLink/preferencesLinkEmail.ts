import { type ActionEnvelope, actionEmail } from "../../mail/actionEmail";
import type { Message } from "../../mail/message";
import { preferencesLinkWords } from "../../mail/words/actions";

/** @param url the reader's preferences, with their token */
export function preferencesLinkEmail(
  site: { name: string; url: string },
  url: string,
  envelope: ActionEnvelope,
): Message {
  return actionEmail(site, { kind: "preferencesLink", url, words: preferencesLinkWords(site.name) }, envelope);
}
