import { readSetting, writeSetting } from "../platform/settings.store";

const key = "worker.seenAt";

export async function recordHeartbeat(now: Date): Promise<void> {
  await writeSetting(key, now.toISOString());
}

export async function readHeartbeat(): Promise<Date | null> {
  const seenAt = await readSetting(key);
  return seenAt === null ? null : new Date(seenAt);
}
