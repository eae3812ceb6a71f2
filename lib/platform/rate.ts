/** A sending rate: `interval` is the time between two emails in ms, `burst` how many may be sent at once. */
export type Rate = { interval: number; burst: number };

const units: Record<string, number> = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };

const burstLength = 2000; // A burst is what accumulates in this time, in ms. A worker checks the queue every second.

export function parseRate(text: string): Rate | null {
  const [, count, unit] = /^(\d{1,9}) ?\/ ?(second|minute|hour|day)$/.exec(text.trim()) ?? [];
  const length = units[unit ?? ""];
  if (!length || Number(count) === 0) return null;
  const interval = length / Number(count);
  return { interval, burst: Math.max(1, Math.floor(burstLength / interval)) };
}
