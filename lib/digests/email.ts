import { listHeaders } from "../mail/listHeaders";
import type { Message } from "../mail/message";
import { digestSubject } from "../mail/words/digest";
import type { ReaderLinks } from "../subscribers/links";
import type { Digest } from "./compose";
import { renderHtml, renderText } from "./render";

export type DigestEnvelope = {
  to: string;
  from: string;
  messageId: string;
  footer: string | null;
  links: ReaderLinks; // `unsubscribeMailto` is null if mail to that address is not read
  unsubscribeMailto: string | null;
  digestToken: string; // The token of the page that shows the digest online
};

/** The link opens a page with a button; mail programs POST to List-Unsubscribe, which acts at once (RFC 8058). */
export function digestEmail(
  digest: Digest,
  { to, from, messageId, footer, links, unsubscribeMailto, digestToken }: DigestEnvelope,
): Message {
  const { siteUrl } = digest;
  const online = digest.nothing === null ? `${siteUrl}/digests/${digestToken}` : null;
  const shown = { ...links, online, footer };
  return {
    to,
    from,
    messageId,
    subject: digestSubject(
      digest.siteName,
      digest.heading,
      digest.items.map(({ title }) => title),
    ),
    text: renderText(digest, shown),
    html: renderHtml(digest, shown),
    headers: listHeaders("digest", { siteUrl, unsubscribeUrl: links.oneClick, unsubscribeMailto }),
  };
}
