import { db } from "@/lib/db";
import type { Cadence } from "@/lib/subscriptions/schema";

/** Puts subscriptions into the store that were confirmed at an instant, without the emails that lead there. */
export async function addSubscribers(emails: string[], cadence: Cadence, confirmedAt: Date): Promise<void> {
  await db().subscription.createMany({
    data: emails.map((email) => ({
      email,
      emailKey: email,
      cadence,
      createdAt: confirmedAt,
      confirmedAt,
      nextAt: confirmedAt,
    })),
  });
}
