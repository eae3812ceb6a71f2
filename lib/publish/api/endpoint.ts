import type { z } from "zod";

/** Why a valid request has no result. */
export type Refusal = { status: 404; detail: string };

/** With the schemas of its parameters (those in braces in the path, too) and of its response. */
export type Endpoint<Params extends z.ZodObject = z.ZodObject, Body extends z.ZodType = z.ZodType> = {
  path: `/${string}`;
  name: string; // The operation's name in the OpenAPI description, which generated clients use
  summary: string;
  params: Params;
  body: Body;
  example: string; // A request to try, without the API's base path
  answer: (params: z.infer<Params>) => Promise<z.infer<Body> | { refusal: Refusal }>;
};

export function endpoint<Params extends z.ZodObject, Body extends z.ZodType>(
  definition: Endpoint<Params, Body>,
): Endpoint {
  return definition as unknown as Endpoint;
}

export function notFoundReply(detail: string): { refusal: Refusal } {
  return { refusal: { status: 404, detail } };
}

export function pathParams(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
}

/** Returns the parameters, not yet decoded; null if the path does not match. */
export function matchPath(path: string, pathname: string): Record<string, string> | null {
  const pattern = path.replace(/\{(\w+)\}/g, "(?<$1>.+)"); // An id may contain a slash, as arXiv ids before 2007 do
  const match = new RegExp(`^${pattern}$`).exec(pathname);
  return match && { ...match.groups };
}
