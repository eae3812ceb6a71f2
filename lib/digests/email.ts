import type { Message } from "../mail/message";
import type { Digest } from "./compose";
import { renderHtml, renderText } from "./render";

/**
 * A digest as the email of one reader. The link in it opens a page with a button; mail programs use the address in
 * List-Unsubscribe, which acts on POST at once (RFC 8058).
 * @param token the reader's unsubscribe token
 */
export function digestEmail(
  digest: Digest,
  { to, from, messageId, token }: { to: string; from: string; messageId: string; token: string },
): Message {
  const page = `${digest.siteUrl}/unsubscribe?token=${token}`;
  const host = new URL(digest.siteUrl).hostname;
  return {
    to,
    from,
    messageId,
    subject: `${digest.siteName}: ${digest.heading}`,
    text: renderText(digest, page),
    html: renderHtml(digest, page),
    headers: {
      "List-Unsubscribe": `<${digest.siteUrl}/unsubscribe/one-click?token=${token}>`,
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "List-Id": `<digest.${host}>`,
      "Auto-Submitted": "auto-generated",
    },
  };
}
