import { createHash } from "node:crypto";

/** Returns a strong validator for a body (RFC 9110, section 8.8.3). */
export function entityTag(body: string): string {
  return `"${createHash("sha1").update(body).digest("base64url")}"`;
}

/** Returns whether an If-None-Match list contains a validator, by weak comparison (RFC 9110, section 13.1.2). */
export function matchesTag(list: string, etag: string): boolean {
  const tags = list.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes("*") || tags.includes(etag.replace(/^W\//, ""));
}

/** RFC 9110, 13. A date counts only if exactly ours: a list that lost a paper can have an older date than before. */
export function isNotModified(
  condition: { noneMatch: string | null; since: string | null },
  etag: string,
  changed: Date,
): boolean {
  if (condition.noneMatch !== null) return matchesTag(condition.noneMatch, etag);
  return condition.since !== null && Date.parse(condition.since) === Math.floor(changed.getTime() / 1000) * 1000;
}
