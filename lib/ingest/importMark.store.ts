import { randomUUID } from "node:crypto";
import { deleteSettings, readSettings, writeSetting } from "../platform/settings.store";

/** Prefix of one key for each importing process, so that the end of one import does not end another. */
const keyPrefix = "import.until.";
const ownKey = `${keyPrefix}${randomUUID()}`;

export async function markImport(until: Date | null): Promise<void> {
  if (until) {
    await writeSetting(ownKey, until.toISOString());
    return;
  }
  const now = new Date().toISOString(); // Also removes the keys of processes that were killed
  const expired = [...(await readSettings(keyPrefix))].flatMap(([key, each]) => (each < now ? [key] : []));
  await deleteSettings([ownKey, ...expired]);
}

/** Returns whether an import is running, so that a day may not have all its papers yet. */
export async function isImporting(now: Date): Promise<boolean> {
  return [...(await readSettings(keyPrefix)).values()].some((until) => until > now.toISOString());
}
