import { emailDocument, escapeHtml } from "../layout";
import type { Message } from "../message";

type Sender = { to: string; from: string; siteName: string; siteUrl: string; returnPath: string | null };

/** The email that an operator sends to their own mailbox, to see whether it arrives and passes authentication. */
export function testEmail({ to, from, siteName, siteUrl, returnPath }: Sender, now: Date): Message {
  const intro = `This is a test message from ${siteName} (${siteUrl}). Emails arrive at this address.`;
  const where = "Its Authentication-Results header shows the results of SPF, DKIM and DMARC at your mail server.";
  return {
    to,
    from,
    ...(returnPath === null ? {} : { returnPath }),
    subject: `${siteName}: test message`,
    text: `${intro}\n\n${where}\n`,
    html: emailDocument(intro, `<p>${escapeHtml(intro)}</p>\n<p>${where}</p>`),
    messageId: `<test.${now.getTime().toString(36)}@${new URL(siteUrl).hostname}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  };
}
