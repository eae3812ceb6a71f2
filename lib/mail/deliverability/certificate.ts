import type { Finding } from "../../platform/health/finding";

/** In ms. What renews certificates by itself does so a month before their end. */
const soon = 14 * 24 * 3600 * 1000;

/** Judges how long the certificate of a mail server lasts, whose signature is good. @param how what the server speaks */
export function judgeCertificate(how: string, end: Date, now: Date): Finding {
  const about = "TLS";
  const left = end.getTime() - now.getTime();
  const day = end.toISOString().slice(0, 10);
  if (left <= 0)
    return { level: "fail", about, line: `${how}, but its certificate expired on ${day}, so nothing can be sent` };
  if (left < soon)
    return {
      level: "warn",
      about,
      line: `${how}, but its certificate expires on ${day}; after that, nothing can be sent`,
    };
  return { level: "pass", about, line: `${how}, its certificate is valid until ${day}` };
}
