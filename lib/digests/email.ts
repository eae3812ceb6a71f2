import { listHeaders } from "../mail/headers";
import type { Message } from "../mail/message";
import type { Digest } from "./compose";
import { renderHtml, renderText } from "./render";

type Addressed = {
  to: string;
  from: string;
  messageId: string;
  /** The reader's unsubscribe token, and the mailto URL that carries it, if mail to it is read. */
  token: string;
  unsubscribeMailto?: string | null;
};

/**
 * A digest as the email of one reader. The link in it opens a page with a button; mail programs use the address in
 * List-Unsubscribe, which acts on POST at once (RFC 8058).
 */
export function digestEmail(digest: Digest, { to, from, messageId, token, unsubscribeMailto }: Addressed): Message {
  const page = `${digest.siteUrl}/unsubscribe?token=${token}`;
  return {
    to,
    from,
    messageId,
    subject: `${digest.siteName}: ${digest.heading}`,
    text: renderText(digest, page),
    html: renderHtml(digest, page),
    headers: listHeaders("digest", {
      siteUrl: digest.siteUrl,
      unsubscribeUrl: `${digest.siteUrl}/unsubscribe/one-click?token=${token}`,
      unsubscribeMailto: unsubscribeMailto ?? null,
    }),
  };
}
