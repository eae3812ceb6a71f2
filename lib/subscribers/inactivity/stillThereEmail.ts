import { type ActionEnvelope, actionEmail } from "../../mail/actionEmail";
import { listHeaders } from "../../mail/listHeaders";
import type { Message } from "../../mail/message";
import { stillThereWords } from "../../mail/words/actions";
import { digestLinks } from "../../mail/words/digest";
import type { ReaderLinks } from "../links";

/** Renders the only email that asks an inactive reader whether they still want digests. */
export function stillThereEmail(
  site: { name: string; url: string },
  links: ReaderLinks,
  envelope: ActionEnvelope,
): Message {
  const words = stillThereWords(site.name);
  const message = actionEmail(site, { kind: "stillThere", url: links.preferences, words }, envelope);
  return {
    ...message,
    text: `${message.text}\n${digestLinks.unsubscribe}: ${links.unsubscribe}\n`,
    headers: listHeaders("stillThere", { siteUrl: site.url, unsubscribeUrl: links.oneClick, unsubscribeMailto: null }),
  };
}
