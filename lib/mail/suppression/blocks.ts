import type { SuppressionReason } from "./schema";

/** Emails that ask for an address's consent because somebody has just requested it. */
const consentRequests = ["confirmation", "moveNew"];

/** A reader who had all data deleted can come back, and must be asked for that; other reasons block that, too. */
export function blocks(reason: SuppressionReason, kind: string): boolean {
  return reason !== "deleted" || !consentRequests.includes(kind);
}
