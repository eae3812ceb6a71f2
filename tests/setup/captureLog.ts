import { vi } from "vitest";
import { type Log, log } from "@/lib/platform/logs/log";

/**
 * Replaces this process's log for a test. A test that expects errors calls `mockClear` on `log.error`.
 * @returns the lines as they are logged, such as "warn form.refused: A form was refused"
 */
export function captureLog(): string[] {
  const lines: string[] = [];
  for (const level of ["debug", "info", "warn", "error"] satisfies (keyof Log)[])
    vi.spyOn(log, level).mockImplementation((event, message) => void lines.push(`${level} ${event}: ${message}`));
  return lines;
}
