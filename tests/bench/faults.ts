import { cases, sendThrough } from "../setup/faults";
import { forgetReaders, withStore } from "./store";

const readers = Array.from({ length: 20 }, (_, index) => `reader${index}@example.org`);

/** Prints what becomes of twenty emails sent through a mail server with each fault. */
export async function benchFaults(): Promise<void> {
  await withStore(async () => {
    const rows: Record<string, object> = {};
    for (const one of cases) {
      await forgetReaders();
      rows[`${one.name} (${one.meets})`] = await sendThrough(one, readers, new Date("2025-03-20T12:00:00Z"));
    }
    console.log(`${readers.length} emails through a mail server with a fault:`);
    console.table(rows);
  });
}
