import { lastSlot, nextSlot, type Schedule } from "../subscribers/schedule";
import type { Cadence } from "../subscribers/schema";

const msPerDay = 24 * 3_600_000;

/** How late a digest may be sent, in ms, after the worker or a mail server was down. */
const maxDelay: Record<Cadence, number> = {
  daily: msPerDay,
  weekdays: msPerDay,
  weekly: 3 * msPerDay,
  monthly: 3 * msPerDay,
};

export type DueDigest = {
  key: string;
  since: Date;
  nextAt: Date;
  sendBy: Date; // `newcomersBy` is for subscribers who joined after the slot had come
  newcomersBy: Date;
};

/** Not sent after its maximum delay, nor once the next one, which covers the same papers, is due. */
export function dueAt(schedule: Schedule, now: Date): DueDigest {
  const { at: since, key } = lastSlot(schedule, now);
  const { at: nextAt } = nextSlot(schedule, now);
  const within = (from: Date) => new Date(Math.min(nextAt.getTime(), from.getTime() + maxDelay[schedule.cadence]));
  return { key, since, nextAt, sendBy: within(since), newcomersBy: within(now) };
}
