import type { IncomingMessage } from "node:http";

/** Returns the headers of a request in the form in which pages and actions have them. */
export function askerOf(request: IncomingMessage): { headers: { get(name: string): string | null } } {
  return { headers: { get: (name) => headerOf(request, name) } };
}

export function headerOf(request: IncomingMessage, name: string): string | null {
  return [request.headers[name] ?? null].flat().join(", ") || null;
}
