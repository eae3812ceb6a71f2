import { readSetting, writeSetting } from "../platform/settings.store";

const key = "worker.seenAt";

/** Leaves the worker's sign of life. */
export async function keepHeartbeat(now: Date): Promise<void> {
  await writeSetting(key, now.toISOString());
}

/** @returns when a worker was last at work, or null where none ever was */
export async function readHeartbeat(): Promise<Date | null> {
  const seenAt = await readSetting(key);
  return seenAt === null ? null : new Date(seenAt);
}
