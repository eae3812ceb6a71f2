import { type ActionEnvelope, actionEmail } from "../../mail/actionEmail";
import { listHeaders } from "../../mail/listHeaders";
import type { Message } from "../../mail/message";
import type { ReaderLinks } from "../links";

/** Renders the only email that asks an inactive reader whether they still want digests. */
export function stillThereEmail(
  site: { name: string; url: string },
  links: ReaderLinks,
  envelope: ActionEnvelope,
): Message {
  const message = actionEmail(
    site,
    {
      kind: "stillThere",
      subject: `Do you still want ${site.name} digests?`,
      heading: "Are you still there?",
      says: `You have been getting ${site.name} digests for a long time. We do not track whether you open them, so we cannot tell whether you still read them, and we do not want to send email that nobody wants.`,
      button: { label: "Yes, keep them coming", url: links.preferences },
      otherwise:
        "If we do not hear from you, we will pause your digests in 30 days. You can resume them at any time with the same link. We ask only once.",
    },
    envelope,
  );
  return {
    ...message,
    text: `${message.text}\nUnsubscribe: ${links.unsubscribe}\n`,
    headers: listHeaders("stillThere", { siteUrl: site.url, unsubscribeUrl: links.oneClick, unsubscribeMailto: null }),
  };
}
