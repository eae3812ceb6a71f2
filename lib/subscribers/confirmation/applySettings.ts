import { isActive } from "../active";
import { distinct, type Interest, mostInterests } from "../interests";
import { nextSlot, type Schedule } from "../schedule";
import type { Settings } from "../settings";

/** A subscription as it was before its reader confirmed or changed something. */
export type Former = Omit<Schedule, "cadence"> & {
  cadence: string;
  confirmedAt: Date | null;
  unsubscribedAt: Date | null;
  nextAt: Date | null;
};

/**
 * What becomes of a subscription when its address confirms a request. One that begins, or begins anew, gets the latest
 * digest at once; one that goes on keeps its time unless that is what changes.
 */
export function settingsAfterConfirming(former: Former, { interests: _, ...settings }: Settings, now: Date) {
  const alive = { ...settings, lastActiveAt: now, reengagementQueuedAt: null, pausedAt: null, pausedUntil: null };
  if (isActive(former)) return { ...alive, nextAt: rescheduled(former, settings, now) };
  return { ...alive, confirmedAt: now, unsubscribedAt: null, nextAt: now, coveredTo: null };
}

/** When the next digest comes under another schedule; a schedule that is the same leaves it as it is. */
export function rescheduled(former: Former, schedule: Schedule, now: Date): Date {
  const same =
    former.cadence === schedule.cadence &&
    former.hour === schedule.hour &&
    former.timeZone === schedule.timeZone &&
    (schedule.cadence !== "weekly" || former.weekday === schedule.weekday);
  return same && former.nextAt !== null ? former.nextAt : nextSlot(schedule, now).at;
}

/** Adds what was asked for to what a subscription hears of already; who begins anew hears of the new alone. */
export function merged(active: boolean, present: Interest[], asked: Interest[]): Interest[] {
  return active ? distinct([...present, ...asked]).slice(0, mostInterests) : asked;
}
