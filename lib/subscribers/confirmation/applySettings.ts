import { isActive } from "../active";
import { distinctInterests, type Interest, maxInterests } from "../interests";
import { nextSlot, type Schedule } from "../schedule";
import type { Settings } from "../settings";

export type SubscriptionBefore = Omit<Schedule, "cadence"> & {
  cadence: string;
  confirmedAt: Date | null;
  unsubscribedAt: Date | null;
  nextAt: Date | null;
};

/** A new or restarted one gets the latest digest at once; an active one keeps its time unless the schedule changes. */
export function settingsAfterConfirming(
  former: SubscriptionBefore,
  { interests: _, ...settings }: Settings,
  now: Date,
) {
  const common = { ...settings, lastActiveAt: now, reengagementQueuedAt: null, pausedAt: null, pausedUntil: null };
  if (isActive(former)) return { ...common, nextAt: nextDueAfterChange(former, settings, now) };
  return { ...common, confirmedAt: now, unsubscribedAt: null, nextAt: now, coveredTo: null };
}

/** Returns when the next digest is due under another schedule; an unchanged schedule keeps the time. */
export function nextDueAfterChange(former: SubscriptionBefore, schedule: Schedule, now: Date): Date {
  const same =
    former.cadence === schedule.cadence &&
    former.hour === schedule.hour &&
    former.timeZone === schedule.timeZone &&
    (schedule.cadence !== "weekly" || former.weekday === schedule.weekday);
  return same && former.nextAt !== null ? former.nextAt : nextSlot(schedule, now).at;
}

export function mergeInterests(active: boolean, present: Interest[], added: Interest[]): Interest[] {
  return active ? distinctInterests([...present, ...added]).slice(0, maxInterests) : added;
}
