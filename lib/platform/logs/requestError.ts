import { log } from "./log";
import { loggedPath } from "./loggedPath";

/** What Next reports about a failed request. */
type Failed = { path: string; method: string };
type Place = { routePath: string; routeType: string };

/** Errors already logged here, which Next prints as well. */
const logged = new WeakSet<object>();

/** Logs an error thrown by a page, a route or an action. The error page shows the same digest. */
export function logRequestError(thrown: unknown, { path, method }: Failed, { routePath, routeType }: Place): void {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (logged.has(error)) return;
  logged.add(error);
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
  return typeof thrown === "object" && thrown !== null && logged.has(thrown);
}
