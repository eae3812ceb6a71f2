import { createHash } from "node:crypto";
import { matchesTag } from "./conditional";

/** An answer before it is one of HTTP. */
export type Reply = {
  status?: number;
  type?: string;
  /** Text as it is, anything else as JSON. */
  body: unknown;
  headers?: Record<string, string>;
};

/** What programs in a browser may read of an answer beside its body. */
const exposed = "ETag, Link, Location, RateLimit, RateLimit-Policy, Retry-After";

/** In seconds: how long an answer may be shown again without asking. Papers come once a day, votes by the minute. */
const freshFor = 60;

/**
 * An answer that anyone may read, from whichever site. One that whoever asks has already is not sent again; its tag is
 * weak, because a server before this one may compress it.
 */
export function respond(request: Request, { status = 200, type = "application/json", body, headers = {} }: Reply) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const all = new Headers({
    "Content-Type": `${type}; charset=utf-8`,
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": exposed,
    ...headers,
  });
  if (status !== 200) {
    all.set("Cache-Control", "no-store");
    return new Response(text, { status, headers: all });
  }
  const tag = `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 27)}"`;
  all.set("ETag", tag);
  if (!all.has("Cache-Control")) all.set("Cache-Control", `public, max-age=${freshFor}`);
  const known = request.headers.get("If-None-Match");
  if (known === null || !matchesTag(known, tag)) return new Response(text, { headers: all });
  all.delete("Content-Type");
  return new Response(null, { status: 304, headers: all });
}

/** The answer to a browser that asks whether a page of another site may send what it is about to. */
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
