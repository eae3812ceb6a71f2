import { createHash } from "node:crypto";

/** A strong validator of a body (RFC 9110, section 8.8.3). */
export function entityTag(body: string): string {
  return `"${createHash("sha1").update(body).digest("base64url")}"`;
}

/** Whether a list of validators, as If-None-Match has it, holds one, compared weakly (RFC 9110, section 13.1.2). */
export function matchesTag(list: string, etag: string): boolean {
  const tags = list.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || tags.includes(etag.replace(/^W\//, ""));
}

/**
 * Whether who asks has the body already (RFC 9110, section 13). A date counts only where it is the very one that we
 * said: a list from which a paper was taken can be older than one that was fetched before.
 */
export function isKnown(
  asked: { noneMatch: string | null; since: string | null },
  etag: string,
  changed: Date,
): boolean {
  if (asked.noneMatch !== null) return matchesTag(asked.noneMatch, etag);
  return asked.since !== null && Date.parse(asked.since) === Math.floor(changed.getTime() / 1000) * 1000;
}
