const day = 24 * 3600 * 1000;

export const answerPeriod = 30 * day; // in ms: how long an inactive reader has to answer

/** Returns the instant such that readers inactive since before it are asked; null if none ever are. */
export function inactiveSince(now: Date, inactiveDays: number): Date | null {
  return inactiveDays === 0 ? null : new Date(now.getTime() - inactiveDays * day);
}
