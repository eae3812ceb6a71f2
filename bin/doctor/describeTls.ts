import type { MailServer } from "@/lib/mail/smtp";
import { tlsPolicy } from "@/lib/mail/tls";

/** @returns how emails are encrypted on their way to the mail server, as MAIL_URL and MAIL_TLS have it */
export function describeTls({ url, tls = null }: MailServer): string {
  if (url.startsWith("smtps:")) return "by TLS";
  const { mode } = tlsPolicy(new URL(url).hostname, tls);
  if (mode === "required") return "by TLS or not at all";
  if (tls === null) return "to this machine";
  return mode === "none"
    ? "in clear (MAIL_TLS=none)"
    : "in clear where the server offers no TLS (MAIL_TLS=opportunistic)";
}
