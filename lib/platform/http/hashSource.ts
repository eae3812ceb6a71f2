import { createHash } from "node:crypto";

/** Returns the source expression by which a Content-Security-Policy allows exactly this text (CSP3, 2.3.1). */
export function hashSource(text: string | Buffer): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
