import { format } from "node:util";
import { type LogFields, log } from "./log";
import { isLogged } from "./requestError";

const reportDelay = 100; // in ms: Next prints a request's error first, and then reports it, which says more

type WriteLine = (message: string, fields: LogFields) => void;

/** Turns the errors and warnings that Next and libraries print into log lines, escaped and redacted like others. */
export function captureConsole(target: Pick<Console, "error" | "warn">): void {
  target.error = lineWriter((message, fields) => log.error("console.error", message, fields));
  target.warn = lineWriter((message, fields) => log.warn("console.warn", message, fields));
}

function lineWriter(write: WriteLine) {
  return (...values: unknown[]): void => {
    const error = values.find((each) => each instanceof Error);
    const message = format(...values.map((each) => (each instanceof Error ? each.message : each)));
    const writeOnce = () => {
      if (!values.some(isLogged)) write(message, error ? { error } : {});
    };
    if (error && "digest" in error) setTimeout(writeOnce, reportDelay).unref();
    else writeOnce();
  };
}
