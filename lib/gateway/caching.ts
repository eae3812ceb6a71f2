import type { IncomingMessage, ServerResponse } from "node:http";

/** Statuses whose answers say by themselves how long they last: a lasting redirect, and what a cache has already. */
const selfDescribing = [301, 304, 308];

const ofReaders = new WeakSet<ServerResponse>();

/** Keeps an answer out of all caches, whatever its writer says. */
export function forbidCaching(response: ServerResponse): void {
  ofReaders.add(response);
}

/**
 * Whether an address may name a reader, by a token or an email address. It does so even where the page ignores the
 * parameter: shared caches keep an answer by its whole address.
 * @param address path and query, not decoded
 */
export function isPersonal(address: string): boolean {
  return /@|%40|[?&]token=/i.test(address);
}

/** Whether a request says who sends it, so that what is rendered for it may be theirs alone. */
export function hasCredentials({ headers }: IncomingMessage): boolean {
  return headers.cookie !== undefined || headers.authorization !== undefined;
}

/**
 * Forbids caches to keep what is a reader's, and what does not say how long it may be kept: a cache would guess, even for
 * a 404 (RFC 9111, 4.2.2).
 */
export function restrictCaching(response: ServerResponse, status: number): void {
  const isUndecided = !response.hasHeader("Cache-Control") && !selfDescribing.includes(status);
  if (isUndecided || ofReaders.has(response) || response.hasHeader("Set-Cookie"))
    response.setHeader("Cache-Control", "no-store");
}
