import type { z } from "zod";

/** Why a valid request has no result. */
export type Refusal = { status: 404; detail: string };

/**
 * An endpoint of our API: the schema that parses its parameters, and the schema that describes its response. Names in
 * braces in the path are parameters, too.
 */
export type Endpoint<Params extends z.ZodObject = z.ZodObject, Body extends z.ZodType = z.ZodType> = {
  path: `/${string}`;
  /** The operation's name in the OpenAPI description, which generated clients use. */
  name: string;
  summary: string;
  params: Params;
  body: Body;
  /** A request to try, without the API's base path. */
  example: string;
  answer: (params: z.infer<Params>) => Promise<z.infer<Body> | { refusal: Refusal }>;
};

/** Gives a definition the types of its own schemas, and all definitions one type. */
export function endpoint<Params extends z.ZodObject, Body extends z.ZodType>(
  definition: Endpoint<Params, Body>,
): Endpoint {
  return definition as unknown as Endpoint;
}

/** The refusal of a request for something that does not exist. */
export function notFoundReply(detail: string): { refusal: Refusal } {
  return { refusal: { status: 404, detail } };
}

export function pathParams(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
}

/**
 * Matches a pathname against an endpoint's path.
 * @returns the values of the parameters, not yet decoded; null if it does not match
 */
export function matchPath(path: string, pathname: string): Record<string, string> | null {
  // An id may contain a slash, as arXiv ids before 2007 do.
  const pattern = path.replace(/\{(\w+)\}/g, "(?<$1>.+)");
  const match = new RegExp(`^${pattern}$`).exec(pathname);
  return match && { ...match.groups };
}
