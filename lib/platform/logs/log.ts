import pino from "pino";
import { logSettings } from "../env/logs";
import { cleanText } from "./cleanText";
import { errorText } from "./errorText";
import { countLine, type Window, windowLength } from "./flood";
import { jsonLine, textLine } from "./textLine";

/** The fields of a line beside its message. An error is logged with its causes, and with its stack at level error. */
export type LogFields = Record<string, string | number | boolean | null | undefined | Error> & {
  [reserved in "time" | "level" | "event" | "msg"]?: never;
};

type Level = "debug" | "info" | "warn" | "error";

// @param event what happened, as `noun.happened`; docs/operations.md lists all events
// @param message a sentence for a person
// @param fields never an email address or a token
type Write = (event: string, message: string, fields?: LogFields) => void;

export type Log = Record<Level, Write>;

const maxMessage = 1000; // Maximum lengths in characters
const maxField = 1000;
const maxStack = 4000;

type Opened = { logger: pino.Logger; secrets: string[] };

let opened: Opened | undefined;
const windows = new Map<string, Window>();

/** On stderr: stdout is for what a command prints. Synchronous, so that the last lines are there however it ends. */
function open(): Opened {
  if (opened) return opened;
  const { level, format, secrets } = logSettings();
  const out = pino.destination({ fd: 2, sync: true });
  // If the reader has gone (`npm start 2>&1 | head`), the site must not stop.
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
  process.on("exit", () => logOmitted(true));
  return opened;
}

const at =
  (level: Level): Write =>
  (event, message, fields = {}) => {
    const { logger } = open();
    if (!logger.isLevelEnabled(level)) return;
    const { window, isWritten, omittedBefore } = countLine(windows.get(event), performance.now());
    windows.set(event, window);
    if (omittedBefore > 0) logOmittedCount(event, omittedBefore);
    if (window.omitted === 1) setTimeout(logOmitted, windowLength, false).unref();
    if (isWritten) write(level, event, message, fields);
  };

function write(level: Level, event: string, message: string, fields: LogFields): void {
  const { logger, secrets } = open();
  const clean = (text: string, max: number) => cleanText(text, max, secrets);
  const cleanFields = Object.entries(fields).map(([name, value]) => {
    if (value instanceof Error)
      return [name, level === "error" ? clean(stackOf(value), maxStack) : clean(errorText(value), maxField)];
    return [name, typeof value === "string" ? clean(value, maxField) : value];
  });
  logger[level]({ event, ...Object.fromEntries(cleanFields) }, clean(message, maxMessage));
}

function logOmittedCount(event: string, count: number): void {
  write("warn", "log.omitted", `Suppressed ${count} more lines of ${event}`, { of: event, count });
}

function logOmitted(isEnd: boolean): void {
  for (const [event, window] of windows) {
    const isOver = isEnd || performance.now() - window.startedAt >= windowLength;
    if (window.omitted === 0 || !isOver) continue;
    logOmittedCount(event, window.omitted);
    windows.delete(event);
  }
}

function stackOf(error: Error): string {
  const own = error.stack ?? `${error.name}: ${error.message}`;
  return error.cause instanceof Error ? `${own}\nCause: ${stackOf(error.cause)}` : own;
}

/** @example log.info("source.fetched", "arxiv-cl: 12 new papers", { source: "arxiv-cl", created: 12 }) */
export const log: Log = { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
