import { format } from "node:util";
import { type LogFields, log } from "./log";
import { isTold } from "./requestError";

/** In ms: Next prints the error of a request before it reports it, and the report says more. */
const reportedWithin = 100;

type Tell = (message: string, fields: LogFields) => void;

/** Has what Next and libraries print as an error or a warning become log lines, escaped and redacted like others. */
export function captureConsole(target: Pick<Console, "error" | "warn">): void {
  target.error = as((message, fields) => log.error("console.error", message, fields));
  target.warn = as((message, fields) => log.warn("console.warn", message, fields));
}

function as(tell: Tell) {
  return (...said: unknown[]): void => {
    const error = said.find((each) => each instanceof Error);
    const message = format(...said.map((each) => (each instanceof Error ? each.message : each)));
    const tellOnce = () => {
      if (!said.some(isTold)) tell(message, error ? { error } : {});
    };
    if (error && "digest" in error) setTimeout(tellOnce, reportedWithin).unref();
    else tellOnce();
  };
}
