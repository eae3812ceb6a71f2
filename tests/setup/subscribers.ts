import { db } from "@/lib/platform/db";
import type { Cadence } from "@/lib/subscribers/schema";

/** Inserts subscriptions that were confirmed at an instant, without any confirmation email. */
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

/** Inserts one daily reader for each zone, each at another hour, confirmed at an instant. */
export async function addReadersOfZones(zones: string[], confirmedAt: Date): Promise<void> {
  await db().subscription.createMany({
    data: zones.map((timeZone, index) => {
      const email = `${timeZone.replaceAll("/", ".").toLowerCase()}@example.org`;
      const confirmed = { createdAt: confirmedAt, confirmedAt, nextAt: confirmedAt };
      return { email, emailKey: email, cadence: "daily", timeZone, hour: index % 24, ...confirmed };
    }),
  });
}
