/** So many emails in so long, sent one after another: in ms between two. */
export type Rate = { interval: number; burst: number };

const units: Record<string, number> = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** In ms: what may be sent at once is what comes together in this time. A worker looks every second. */
const burstLength = 2000;

/** Reads `600/minute`. @returns null for anything else */
export function parseRate(text: string): Rate | null {
  const [, count, unit] = /^(\d{1,9}) ?\/ ?(second|minute|hour|day)$/.exec(text.trim()) ?? [];
  const length = units[unit ?? ""];
  if (!length || Number(count) === 0) return null;
  const interval = length / Number(count);
  return { interval, burst: Math.max(1, Math.floor(burstLength / interval)) };
}
