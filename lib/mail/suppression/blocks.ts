import type { SuppressionReason } from "./schema";

/** Emails that ask an address for its consent, and are sent because somebody has just asked for them. */
const asking = ["confirmation", "moveNew"];

/**
 * Whether a suppression keeps an email of a kind from being sent. Whoever had everything about them deleted can come
 * back, and only by being asked; the other reasons bar that as well.
 */
export function blocks(reason: SuppressionReason, kind: string): boolean {
  return reason !== "deleted" || !asking.includes(kind);
}
