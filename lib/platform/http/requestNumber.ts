import { randomInt } from "node:crypto";

/** The header in which the guard passes each request's number to pages, for the error page and the log. */
export const requestNumber = "x-offprint-number";

/** Returns a new number of ten digits: short enough to read out. */
export function newRequestNumber(): string {
  return String(randomInt(1e9, 1e10));
}
