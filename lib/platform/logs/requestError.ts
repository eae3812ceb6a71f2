import { requestNumber } from "../http/requestNumber";
import { log } from "./log";
import { loggedPath } from "./loggedPath";

type Failed = { path: string; method: string; headers: NodeJS.Dict<string | string[]> };
type Place = { routePath: string; routeType: string };

const logged = new WeakSet<object>(); // Errors already logged here, which Next prints as well

export function logRequestError(
  thrown: unknown,
  { path, method, headers }: Failed,
  { routePath, routeType }: Place,
): void {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  if (logged.has(error)) return;
  logged.add(error);
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

export function isLogged(thrown: unknown): boolean {
  return typeof thrown === "object" && thrown !== null && logged.has(thrown);
}
