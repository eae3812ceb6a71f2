import pino, { type Logger } from "pino";
import { textLine } from "./textLine";

export type LogFields = Record<string, string | number | boolean | null | undefined>;

type Level = "debug" | "info" | "warn" | "error";

let logger: Logger | undefined;

/** Opened at first use, on standard error: standard output belongs to what a command prints. */
function open(): Logger {
  logger ??= pino(
    {
      level: process.env.LOG_LEVEL || "info",
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    process.env.LOG_FORMAT === "json"
      ? pino.destination({ fd: 2, sync: true })
      : { write: (line: string) => process.stderr.write(textLine(line)) },
  );
  return logger;
}

const at =
  (level: Level) =>
  (event: string, message: string, fields: LogFields = {}): void =>
    open()[level]({ event, ...fields }, message);

/**
 * The log of this process: a line an event, with its time, level and name.
 * @example log.info("source.fetched", "arxiv-cl: 12 new papers", { source: "arxiv-cl", created: 12 })
 * Never pass an email address or a token.
 */
export const log = { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
