import { randomUUID } from "node:crypto";
import { dropSettings, readSettings, writeSetting } from "../platform/settings.store";

/** Before the key of each process that imports: the end of one says nothing of the others. */
const importKeys = "import.until.";
const importKey = `${importKeys}${randomUUID()}`;

/** Notes that this process imports, which may be believed until an instant; null when the import is over. */
export async function markImport(until: Date | null): Promise<void> {
  if (until) {
    await writeSetting(importKey, until.toISOString());
    return;
  }
  // Also the notes of processes that were killed.
  const now = new Date().toISOString();
  const over = [...(await readSettings(importKeys))].flatMap(([key, each]) => (each < now ? [key] : []));
  await dropSettings([importKey, ...over]);
}

/** @returns whether an import is under way, so that a day may not have all its papers yet */
export async function isImporting(now: Date): Promise<boolean> {
  return [...(await readSettings(importKeys)).values()].some((until) => until > now.toISOString());
}
