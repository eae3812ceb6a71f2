/** Whether a subscription is one: confirmed, and not ended since. It may pause, though. */
export function isActive({ confirmedAt, unsubscribedAt }: { confirmedAt: Date | null; unsubscribedAt: Date | null }) {
  return confirmedAt !== null && unsubscribedAt === null;
}
