import { env } from "@/lib/env";
import { openDkimKey } from "@/lib/mail/transport";

export async function describeMail(): Promise<string> {
  const { dkim, mailRates } = env();
  await openDkimKey(dkim);
  const signed = dkim ? `, signed for ${dkim.domain}` : "";
  const limited = mailRates.all || mailRates.perDomain ? ", at a rate" : "";
  return env().mail.kind === "smtp"
    ? `sent by SMTP${signed}${limited}`
    : "kept as files and not sent: set MAIL_URL to send";
}
