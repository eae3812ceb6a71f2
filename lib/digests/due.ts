import { lastSlot, nextSlot, type Schedule } from "../subscribers/schedule";
import type { Cadence } from "../subscribers/schema";

const msPerDay = 24 * 3_600_000;

/** In ms: how late a digest may be, because the worker was off or a mail server down, and still be news. */
const windows: Record<Cadence, number> = {
  daily: msPerDay,
  weekdays: msPerDay,
  weekly: 3 * msPerDay,
  monthly: 3 * msPerDay,
};

/** What a schedule has due: the slot that has come last, and when the next one comes. */
export type DueDigest = {
  key: string;
  since: Date;
  nextAt: Date;
  /** Until when its digest is worth sending; `newcomersBy` for those who were promised one after it had come. */
  sendBy: Date;
  newcomersBy: Date;
};

/** A digest is not sent later than its window, nor once the next one is due, which tells of the same papers. */
export function dueAt(schedule: Schedule, now: Date): DueDigest {
  const { at: since, key } = lastSlot(schedule, now);
  const { at: nextAt } = nextSlot(schedule, now);
  const within = (from: Date) => new Date(Math.min(nextAt.getTime(), from.getTime() + windows[schedule.cadence]));
  return { key, since, nextAt, sendBy: within(since), newcomersBy: within(now) };
}
