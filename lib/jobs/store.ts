import { db } from "../db";

const key = "worker.seenAt";

/** Leaves the worker's sign of life. */
export async function keepHeartbeat(now: Date): Promise<void> {
  const value = now.toISOString();
  await db().setting.upsert({ where: { key }, create: { key, value }, update: { value } });
}

/** @returns when a worker was last at work, or null where none ever was */
export async function readHeartbeat(): Promise<Date | null> {
  const setting = await db().setting.findUnique({ where: { key } });
  return setting && new Date(setting.value);
}
