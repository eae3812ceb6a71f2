import { log } from "./log";
import { loggedPath } from "./loggedPath";

/** What Next tells of a request that it could not answer. */
type Failed = { path: string; method: string };
type Place = { routePath: string; routeType: string };

/** Errors that were told of here, which Next prints as well. */
const told = new WeakSet<object>();

/** Logs that a page, a route or an action has thrown. The error page shows the digest. */
export function logRequestError(thrown: unknown, { path, method }: Failed, { routePath, routeType }: Place): void {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (told.has(error)) return;
  told.add(error);
  const digest = "digest" in error ? String(error.digest) : null;
  const where = `${method} ${loggedPath(path)}`;
  const number = digest === null ? "" : ` (number ${digest})`;
  log.error("request.failed", `${where}: ${error.message}${number}`, {
    route: routePath,
    type: routeType,
    digest,
    error,
  });
}

export function isTold(thrown: unknown): boolean {
  return typeof thrown === "object" && thrown !== null && told.has(thrown);
}
