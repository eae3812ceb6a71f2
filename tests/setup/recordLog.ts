import type { Log, LogFields } from "@/lib/platform/logs/log";

export type RecordedLine = { level: string; event: string; message: string; fields: LogFields };

/** Returns a log that records its lines, for tests of what is logged. */
export function recordLog(): { log: Log; lines: RecordedLine[]; messages: () => string[] } {
  const lines: RecordedLine[] = [];
  const at =
    (level: string) =>
    (event: string, message: string, fields: LogFields = {}) =>
      void lines.push({ level, event, message, fields });
  const log = { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
  return { log, lines, messages: () => lines.map(({ message }) => message) };
}
