const day = 24 * 3600 * 1000;

/** In ms: how long a reader who was asked for a sign of life has to give one. */
export const patience = 30 * day;

/** Who gave no sign of life since this instant is asked for one; null where nobody ever is. */
export function silentSince(now: Date, inactiveDays: number): Date | null {
  return inactiveDays === 0 ? null : new Date(now.getTime() - inactiveDays * day);
}
