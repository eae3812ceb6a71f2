import { emailDocument, escapeHtml } from "../layout";
import type { Message } from "../message";
import { testMessageWords } from "../words/testMessage";

type Sender = { to: string; from: string; siteName: string; siteUrl: string; returnPath: string | null };

/** The email that an operator sends to their own mailbox, to see whether it arrives and passes authentication. */
export function testEmail({ to, from, siteName, siteUrl, returnPath }: Sender, now: Date): Message {
  const { subject, intro, where } = testMessageWords(siteName, siteUrl);
  return {
    to,
    from,
    ...(returnPath === null ? {} : { returnPath }),
    subject,
    text: `${intro}\n\n${where}\n`,
    html: emailDocument(intro, `<p>${escapeHtml(intro)}</p>\n<p>${where}</p>`),
    messageId: `<test.${now.getTime().toString(36)}@${new URL(siteUrl).hostname}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  };
}
