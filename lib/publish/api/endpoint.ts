import type { z } from "zod";

/** Why a request that was understood has no answer. */
export type Refusal = { status: 404; detail: string };

/**
 * One address of our API: what it is asked, by the schema that parses it, and what it answers, by the schema that
 * describes it. Pieces of the path in braces are parameters, too.
 */
export type Endpoint<Params extends z.ZodObject = z.ZodObject, Body extends z.ZodType = z.ZodType> = {
  path: `/${string}`;
  /** By what programs that are made from the description call it. */
  name: string;
  summary: string;
  params: Params;
  body: Body;
  /** A request to try, from the path on. */
  example: string;
  answer: (asked: z.infer<Params>) => Promise<z.infer<Body> | { refusal: Refusal }>;
};

/** Lets a definition have the types of its own schemas, and a list of definitions one type. */
export function endpoint<Params extends z.ZodObject, Body extends z.ZodType>(
  definition: Endpoint<Params, Body>,
): Endpoint {
  return definition as unknown as Endpoint;
}

export function notThere(detail: string): { refusal: Refusal } {
  return { refusal: { status: 404, detail } };
}

/** The names of the parameters that stand in a path. */
export function pathParams(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
}

/** @returns the values of a path's parameters, not yet decoded; null where an address is another one */
export function matchPath(path: string, pathname: string): Record<string, string> | null {
  // An id may hold a slash, as those of arXiv's first years do.
  const form = path.replace(/\{(\w+)\}/g, "(?<$1>.+)");
  const match = new RegExp(`^${form}$`).exec(pathname);
  return match && { ...match.groups };
}
