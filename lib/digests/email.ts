import { listHeaders } from "../mail/listHeaders";
import type { Message } from "../mail/message";
import type { ReaderLinks } from "../subscribers/links";
import type { Digest } from "./compose";
import { renderHtml, renderText } from "./render";

export type DigestEnvelope = {
  to: string;
  from: string;
  messageId: string;
  footer: string | null;
  /**
   * The subscriber's own links: to the preferences, and to unsubscribe. `unsubscribeMailto` is null if mail to that
   * address is not read.
   */
  links: ReaderLinks;
  unsubscribeMailto: string | null;
  /** The token of the page that shows the digest online. */
  digestToken: string;
};

/**
 * Builds the email of a digest. Its unsubscribe link opens a page with a button; mail programs use the URL in
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
