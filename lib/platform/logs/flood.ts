/** Each event may write this many lines per window; the length is in ms. */
export const windowLength = 60_000;
export const linesPerWindow = 20;

/** The lines of one event since a time: written and omitted. */
export type Window = { startedAt: number; written: number; omitted: number };

/**
 * Counts a line of an event, so that a flood of requests does not become a flood of lines.
 * @param now in ms, from a monotonic clock
 * @returns whether to write the line, and how many lines the previous window omitted, if it has ended
 */
export function countLine(window: Window | undefined, now: number) {
  const isOver = window === undefined || now - window.startedAt >= windowLength;
  const current = isOver ? { startedAt: now, written: 0, omitted: 0 } : { ...window };
  const isWritten = current.written < linesPerWindow;
  if (isWritten) current.written++;
  else current.omitted++;
  return { window: current, isWritten, omittedBefore: isOver ? (window?.omitted ?? 0) : 0 };
}
