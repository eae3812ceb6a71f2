import { openDkimKey } from "@/lib/mail/transport";
import { env } from "@/lib/platform/env";
import { describeTls } from "./describeTls";

export async function describeMail(): Promise<string> {
  const { dkim, mail, mailRates } = env();
  await openDkimKey(dkim);
  const signed = dkim ? `, signed for ${dkim.domain}` : "";
  const limited = mailRates.all || mailRates.perDomain ? ", at a rate" : "";
  return mail.kind === "smtp"
    ? `sent by SMTP, ${describeTls(mail)}${signed}${limited}`
    : "kept as files and not sent: set MAIL_URL to send";
}
