import { readSetting, writeSetting } from "../platform/settings.store";

const key = "worker.seenAt";

export async function recordHeartbeat(now: Date): Promise<void> {
  await writeSetting(key, now.toISOString());
}

/** Returns when a worker was last alive, or null if none ever was. */
export async function readHeartbeat(): Promise<Date | null> {
  const seenAt = await readSetting(key);
  return seenAt === null ? null : new Date(seenAt);
}
