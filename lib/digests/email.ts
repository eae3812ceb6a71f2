import { listHeaders } from "../mail/listHeaders";
import type { Message } from "../mail/message";
import type { ReaderLinks } from "../subscribers/links";
import type { Digest } from "./compose";
import { renderHtml, renderText } from "./render";

/** Who a digest goes to and comes from, and what is in its links. */
export type DigestEnvelope = {
  to: string;
  from: string;
  messageId: string;
  footer: string | null;
  /** The reader's own: to their preferences, and out, also by email if mail to that address is read. */
  links: ReaderLinks;
  unsubscribeMailto: string | null;
  /** The digest's own, under which it is read online. */
  digestToken: string;
};

/**
 * A digest as the email of one reader. The link in it opens a page with a button; mail programs use the address in
 * List-Unsubscribe, which acts on POST at once (RFC 8058).
 */
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
    subject: `${digest.siteName}: ${digest.heading}`,
    text: renderText(digest, shown),
    html: renderHtml(digest, shown),
    headers: listHeaders("digest", { siteUrl, unsubscribeUrl: links.oneClick, unsubscribeMailto }),
  };
}
