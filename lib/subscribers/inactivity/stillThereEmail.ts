import { type ActionEnvelope, actionEmail } from "../../mail/actionEmail";
import { listHeaders } from "../../mail/listHeaders";
import type { Message } from "../../mail/message";
import type { ReaderLinks } from "../links";

/** The one email that asks a reader who has long been silent. */
export function stillThereEmail(
  site: { name: string; url: string },
  links: ReaderLinks,
  envelope: ActionEnvelope,
): Message {
  const message = actionEmail(
    site,
    {
      kind: "stillThere",
      subject: `Do you still want the digests of ${site.name}?`,
      heading: "Are you still there?",
      says: `You have been getting digests from ${site.name} for long without a sign that anybody reads them, which is fine: nobody is watched here. But mail that nobody wants should not be sent.`,
      button: { label: "Yes, keep them coming", url: links.preferences },
      otherwise:
        "Without an answer, digests pause in 30 days. They can be resumed at any time, by the same link. This is asked once.",
    },
    envelope,
  );
  return {
    ...message,
    text: `${message.text}\nUnsubscribe: ${links.unsubscribe}\n`,
    headers: listHeaders("stillThere", { siteUrl: site.url, unsubscribeUrl: links.oneClick, unsubscribeMailto: null }),
  };
}
