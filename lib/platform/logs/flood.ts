/** In ms, and in lines: how many lines of one event are written within what time. */
export const windowLength = 60_000;
export const linesPerWindow = 20;

/** The lines of one event since an instant: those written, and those left out. */
export type Window = { startedAt: number; written: number; omitted: number };

/**
 * Counts a line of an event, so that a flood of requests does not become a flood of lines.
 * @param now in ms, by a clock that is never set back
 * @returns whether the line is written, and how many of the window before, which is over, were not
 */
export function countLine(window: Window | undefined, now: number) {
  const isOver = window === undefined || now - window.startedAt >= windowLength;
  const current = isOver ? { startedAt: now, written: 0, omitted: 0 } : { ...window };
  const isWritten = current.written < linesPerWindow;
  if (isWritten) current.written++;
  else current.omitted++;
  return { window: current, isWritten, omittedBefore: isOver ? (window?.omitted ?? 0) : 0 };
}
