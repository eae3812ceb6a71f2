import type { MailServer } from "@/lib/mail/smtp";
import { tlsPolicy } from "@/lib/mail/tls";

export function describeTls({ url, tls = null }: MailServer): string {
  if (url.startsWith("smtps:")) return "with TLS";
  const { mode } = tlsPolicy(new URL(url).hostname, tls);
  if (mode === "required") return "only with TLS";
  if (tls === null) return "to this machine";
  return mode === "none"
    ? "unencrypted (MAIL_TLS=none)"
    : "unencrypted if the server does not offer TLS (MAIL_TLS=opportunistic)";
}
