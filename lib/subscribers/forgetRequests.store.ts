import { db } from "../platform/db";
import { dropAddressChanges } from "./addressChange/store";
import { dropConfirmations } from "./confirmation/store";
import { dropUnconfirmed } from "./writeSubscriptions.store";

/** In ms: for how long a request that was never confirmed is kept after its links have expired. */
const keptFor = 30 * 24 * 3600 * 1000;

/** Forgets addresses that were typed and never confirmed, and what confirmations said, a month after their time. */
export async function forgetRequests(now: Date): Promise<void> {
  const by = new Date(now.getTime() - keptFor);
  await db().$transaction([dropConfirmations(by), dropAddressChanges(by), dropUnconfirmed(by)]);
}
