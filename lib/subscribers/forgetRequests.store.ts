import { db } from "../platform/db";
import { dropAddressChanges } from "./addressChange/store";
import { dropConfirmations } from "./confirmation/store";
import { dropUnconfirmed } from "./writeSubscriptions.store";

const retention = 30 * 24 * 3600 * 1000; // in ms: how long an unconfirmed request is kept after its links have expired

export async function deleteOldRequests(now: Date): Promise<void> {
  const by = new Date(now.getTime() - retention);
  await db().$transaction([dropConfirmations(by), dropAddressChanges(by), dropUnconfirmed(by)]);
}
