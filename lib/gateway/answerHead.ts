import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { mergeVary, pageCaching } from "./answerHeaders";

/** Headers that Next lists in Vary; the guard removes them from requests. */
export const routerHeaders = [
  "rsc",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-url",
];

/**
 * Adds headers when the head of an answer is written, after those that its writer set.
 * @param name the decoded path
 * @param varies the request headers that the answer depends on
 */
export function completeHead(
  response: ServerResponse,
  name: string,
  fixed: Record<string, string>,
  varies: string[],
): void {
  const writeHead = response.writeHead.bind(response) as (status: number, message?: string) => ServerResponse;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    for (const each of rest) setGiven(response, each);
    for (const [name, value] of Object.entries(fixed)) response.setHeader(name, value);
    const caching = response.getHeader("Cache-Control");
    if (status === 200 && typeof caching === "string")
      response.setHeader("Cache-Control", pageCaching(name, response.req.method, caching));
    const vary = mergeVary([response.getHeader("Vary") ?? ""].flat().join(), varies, routerHeaders);
    if (vary === "") response.removeHeader("Vary");
    else response.setHeader("Vary", vary);
    // An internal path of Next.
    response.removeHeader("x-middleware-rewrite");
    const [message] = rest;
    return typeof message === "string" ? writeHead(status, message) : writeHead(status);
  };
}

/** Sets headers that were passed to `writeHead`: an object, or a flat array of names and values. */
export function setGiven(response: ServerResponse, given: unknown): void {
  if (typeof given !== "object" || given === null) return;
  if (Array.isArray(given)) {
    for (let index = 0; index + 1 < given.length; index += 2) response.setHeader(given[index], given[index + 1]);
    return;
  }
  for (const [name, value] of Object.entries(given as OutgoingHttpHeaders))
    if (value !== undefined) response.setHeader(name, value);
}
