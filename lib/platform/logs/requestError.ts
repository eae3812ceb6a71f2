import { requestNumber } from "../http/requestNumber";
import { log } from "./log";
import { loggedPath } from "./loggedPath";

/** What Next tells of a request that it could not answer. */
type Failed = { path: string; method: string; headers: NodeJS.Dict<string | string[]> };
type Place = { routePath: string; routeType: string };

/** Errors that were told of here, which Next prints as well. */
const told = new WeakSet<object>();

/** Logs that a page, a route or an action has thrown, by the number that the error page shows. */
export function logRequestError(
  thrown: unknown,
  { path, method, headers }: Failed,
  { routePath, routeType }: Place,
): void {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (told.has(error)) return;
  told.add(error);
  const number = headers[requestNumber]?.toString() ?? null;
  const where = `${method} ${loggedPath(path)}`;
  const numbered = number === null ? "" : ` (number ${number})`;
  log.error("request.failed", `${where}: ${error.message}${numbered}`, {
    route: routePath,
    type: routeType,
    number,
    error,
  });
}

export function isTold(thrown: unknown): boolean {
  return typeof thrown === "object" && thrown !== null && told.has(thrown);
}
