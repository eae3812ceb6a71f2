export const windowLength = 60_000; // Each event may write this many lines per window; the length is in ms
export const linesPerWindow = 20;

/** The lines of one event since a time: written and omitted. */
export type Window = { startedAt: number; written: number; omitted: number };

/** `now` is in ms, monotonic. Returns whether to write, and how many lines the window that ended omitted. */
export function countLine(window: Window | undefined, now: number) {
  const isOver = window === undefined || now - window.startedAt >= windowLength;
  const current = isOver ? { startedAt: now, written: 0, omitted: 0 } : { ...window };
  const isWritten = current.written < linesPerWindow;
  if (isWritten) current.written++;
  else current.omitted++;
  return { window: current, isWritten, omittedBefore: isOver ? (window?.omitted ?? 0) : 0 };
}
