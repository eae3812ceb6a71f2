import { openDkimKey } from "@/lib/mail/transport";
import { env } from "@/lib/platform/env";
import { describeTls } from "./describeTls";

export async function describeMail(): Promise<string> {
  const { dkim, mail, mailRates } = env();
  await openDkimKey(dkim);
  const signed = dkim ? `, signed for ${dkim.domain}` : "";
  const limited = mailRates.all || mailRates.perDomain ? ", rate-limited" : "";
  return mail.kind === "smtp"
    ? `sent by SMTP, ${describeTls(mail)}${signed}${limited}`
    : "saved to files, not sent: set MAIL_URL to send them";
}
