/** Whether a subscription is confirmed and has not ended since. It may be paused. */
export function isActive({ confirmedAt, unsubscribedAt }: { confirmedAt: Date | null; unsubscribedAt: Date | null }) {
  return confirmedAt !== null && unsubscribedAt === null;
}
