import type { Finding } from "../../platform/health/finding";

const warningPeriod = 14 * 24 * 3600 * 1000; // In ms. Tools that renew certificates do so a month before they expire.

/** @param how the host and its TLS version, for the text; the certificate's signature is valid */
export function judgeCertificate(how: string, end: Date, now: Date): Finding {
  const about = "TLS";
  const remaining = end.getTime() - now.getTime();
  const day = end.toISOString().slice(0, 10);
  if (remaining <= 0)
    return { level: "fail", about, line: `${how}, but its certificate expired on ${day}, so nothing can be sent` };
  if (remaining < warningPeriod)
    return {
      level: "warn",
      about,
      line: `${how}, but its certificate expires on ${day}; after that, nothing can be sent`,
    };
  return { level: "pass", about, line: `${how}, its certificate is valid until ${day}` };
}
