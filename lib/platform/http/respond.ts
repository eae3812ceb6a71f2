import { createHash } from "node:crypto";
import { matchesTag } from "./conditional";

export type Reply = {
  status?: number;
  type?: string;
  body: unknown; // A string is sent as is, anything else as JSON
  headers?: Record<string, string>;
};

const exposedHeaders = "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After";

/** How long a response may be reused without revalidation, in seconds. Papers come once a day, votes by the minute. */
const maxAge = 60;

/** Any site may read it; 304 if the client has it. The tag is weak, as a server in front may compress the body. */
export function respond(request: Request, { status = 200, type = "application/json", body, headers = {} }: Reply) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const all = new Headers({
    "Content-Type": `${type}; charset=utf-8`,
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": exposedHeaders,
    ...headers,
  });
  if (status !== 200) {
    all.set("Cache-Control", "no-store");
    return new Response(text, { status, headers: all });
  }
  const tag = `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  all.set("ETag", tag);
  if (!all.has("Cache-Control")) all.set("Cache-Control", `public, max-age=${maxAge}`);
  const ifNoneMatch = request.headers.get("If-None-Match");
  if (ifNoneMatch === null || !matchesTag(ifNoneMatch, tag)) return new Response(text, { headers: all });
  all.delete("Content-Type");
  return new Response(null, { status: 304, headers: all });
}

export function preflight(methods: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Methods": methods,
      "Access-Control-Allow-Headers": "Accept, Authorization, Content-Type, If-None-Match",
      "Access-Control-Max-Age": "86400",
    },
  });
}
