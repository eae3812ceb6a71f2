import pino from "pino";
import { logSettings } from "../env";
import { cleanText } from "./cleanText";
import { errorText } from "./errorText";
import { countLine, type Window, windowLength } from "./flood";
import { jsonLine, textLine } from "./textLine";

/** What a line says beside its message. An error is told with its causes, at level error with its stack. */
export type LogFields = Record<string, string | number | boolean | null | undefined | Error> & {
  [reserved in "time" | "level" | "event" | "msg"]?: never;
};

type Level = "debug" | "info" | "warn" | "error";

/**
 * @param event what happened, as `noun.happened`; docs/operations.md lists them all
 * @param message a sentence for a person
 * @param fields never an email address or a token
 */
type Write = (event: string, message: string, fields?: LogFields) => void;

export type Log = Record<Level, Write>;

/** In characters. */
const longestMessage = 1000;
const longestField = 1000;
const longestStack = 4000;

type Opened = { logger: pino.Logger; secrets: string[] };

let opened: Opened | undefined;
const windows = new Map<string, Window>();

/**
 * Opened at first use, on standard error: standard output belongs to what a command prints. Each line is written before
 * the call returns, so that the last ones are there whatever ends the process.
 */
function open(): Opened {
  if (opened) return opened;
  const { level, format, secrets } = logSettings();
  const out = pino.destination({ fd: 2, sync: true });
  // Nobody reads it any more (`npm start 2>&1 | head`), which must not end the site.
  out.on("error", () => {});
  const print = format === "json" ? jsonLine : textLine;
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line: string) => out.write(print(line)) },
  );
  opened = { logger, secrets };
  process.on("exit", () => tellOmitted(true));
  return opened;
}

const at =
  (level: Level): Write =>
  (event, message, fields = {}) => {
    const { logger } = open();
    if (!logger.isLevelEnabled(level)) return;
    const { window, isWritten, omittedBefore } = countLine(windows.get(event), performance.now());
    windows.set(event, window);
    if (omittedBefore > 0) tell(event, omittedBefore);
    if (window.omitted === 1) setTimeout(tellOmitted, windowLength, false).unref();
    if (isWritten) write(level, event, message, fields);
  };

function write(level: Level, event: string, message: string, fields: LogFields): void {
  const { logger, secrets } = open();
  const clean = (text: string, most: number) => cleanText(text, most, secrets);
  const told = Object.entries(fields).map(([name, value]) => {
    if (value instanceof Error)
      return [name, level === "error" ? clean(stackOf(value), longestStack) : clean(errorText(value), longestField)];
    return [name, typeof value === "string" ? clean(value, longestField) : value];
  });
  logger[level]({ event, ...Object.fromEntries(told) }, clean(message, longestMessage));
}

function tell(event: string, count: number): void {
  write("warn", "log.omitted", `Suppressed ${count} more lines of ${event}`, { of: event, count });
}

/** At the end of a window; at the end of the process, of those too that are not over. */
function tellOmitted(isEnd: boolean): void {
  for (const [event, window] of windows) {
    const isOver = isEnd || performance.now() - window.startedAt >= windowLength;
    if (window.omitted === 0 || !isOver) continue;
    tell(event, window.omitted);
    windows.delete(event);
  }
}

function stackOf(error: Error): string {
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause instanceof Error ? `${own}\nCause: ${stackOf(error.cause)}` : own;
}

/**
 * The log of this process: a line an event, with its time, level and name.
 * @example log.info("source.fetched", "arxiv-cl: 12 new papers", { source: "arxiv-cl", created: 12 })
 */
export const log: Log = { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
