import { readFileSync } from "node:fs";
import fc from "fast-check";

// Requests that no browser sends, aimed at the routes of the build.

export type HostileRequest = { head: string[]; body: string };

/**
 * Returns the paths that the build knows, as patterns such as `/papers/[...id]`, and those that only next.config.ts
 * has.
 */
export function routesOfBuild(): string[] {
  const routes = JSON.parse(readFileSync(".next/app-path-routes-manifest.json", "utf8")) as Record<string, string>;
  const { rewrites, redirects } = JSON.parse(readFileSync(".next/routes-manifest.json", "utf8")) as {
    rewrites: { beforeFiles: { source: string }[] };
    redirects: { source: string }[];
  };
  const configured = [...rewrites.beforeFiles, ...redirects].map(({ source }) => source);
  return [
    ...new Set([...Object.values(routes), ...configured.flatMap(addressesOf), "/_next/static/x", "/_next/image"]),
  ];
}

/** Returns example paths of a path-to-regexp source, for the forms that next.config.ts uses. */
function addressesOf(source: string): string[] {
  if (source.includes(":path(papers/")) return ["/papers/[id].png", "/papers/date/[day].png"];
  if (source.includes(":format(")) {
    const endings = /:format\(([^)]*)\)/.exec(source)?.[1]?.replaceAll("\\", "").split("|") ?? [];
    return endings.flatMap((end) => [
      `/feed.${end}`,
      `/search.${end}`,
      `/papers/[id].${end}`,
      `/topics/[topic].${end}`,
      `/authors/[author].${end}`,
    ]);
  }
  return [source.replace(/:form\(([^|]*)[^)]*\)/, "$1").replace(/:\w+\+?/, "[id]")];
}

const oddSegments = [
  "%ff",
  "%00",
  "%2f",
  "%2F..%2f",
  "%5c",
  "%ed%a0%80",
  "%c0%ae",
  "%",
  "%u0041",
  "%25ff",
  "%2500",
  "..",
  ".",
  "%2e%2e",
  ";",
  "a;b=c",
  "%0d%0aX-Odd:1",
  "%0a",
  "__proto__",
  "constructor",
  "toString",
  "[id]",
  "%5Bid%5D",
  "[...id]",
  `${"a".repeat(300)}`,
  `${"%61".repeat(2000)}`,
  "\xff\xfe",
  "a\\b",
  "a//b",
  "%3F",
  "%23",
  "2407.20183",
  "2407.20183v999",
  "trending",
  "9999-12-31",
  "0000-00",
  "2025-W54",
  "\"<'>",
  "|",
  "^",
  "`",
  "{}",
  "$&",
  "(a+)+",
  "*",
  "~",
  "@",
  ":",
  "%E0%A4%A",
  "date",
  "date/9999-99-99",
  "%E2%80%AE",
  "hep-th/9901001",
  "x.md",
  "x.atom.md",
  ".png",
  ".md",
  ".atom",
  "1.1.x",
  "-1",
];

const oddQueries = [
  "",
  "?",
  "?p=99999",
  "?p=1e308",
  "?p=-1",
  "?p=%ff",
  "?p=1&p=2",
  "?p[]=1",
  "?__proto__=1",
  "?constructor[prototype][a]=1",
  "?q=%",
  "?q=%ff&q=%00",
  "?q=%ud800",
  `?q=${"a".repeat(6000)}`,
  "?q=a&sort=__proto__",
  "?after=999999-999999999999999",
  "?limit=-1",
  "?limit=1e9&min_votes=x",
  "?_rsc=1",
  "?_rsc=%ff",
  "?token=%ff",
  "?token=..%2f",
  "?url=%ff",
  "?url=http://[",
  "?url=http%3A%2F%2Flocalhost%2Fpapers%2F%25ff",
  "?interest=topic:%00&interest=search:%ff",
  "?timeZone=__proto__",
  "?month=9999-99",
  "?before=0000-00-00",
  "?day=%00",
  "?nxtPid=1",
  "?nxtIid=%ff",
  "?__nextDataReq=1",
  "?amp=1",
  "?=",
  "?&&==&",
  "?a=1;b=2",
  "#x",
  "??",
  "?\xff",
  "?topic=%ff",
  "?search=%ff",
  "?w=1&q=1&url=/x",
];

const oddHeaders = [
  "RSC: 1",
  "RSC: %ff",
  "Next-Router-State-Tree: x",
  "Next-Router-State-Tree: %7B",
  "Next-Router-State-Tree: %ff",
  "Next-Router-Prefetch: 1",
  "Next-Router-Segment-Prefetch: /_tree",
  "Next-Router-Segment-Prefetch: ../%ff",
  "Next-Action: x",
  "Next-Action: 00",
  `Next-Action: ${"a".repeat(42)}`,
  "Next-Action: __proto__",
  "Next-Url: //x",
  "Next-Url: %ff",
  "Next-HMR-Refresh: 1",
  "X-Nextjs-Data: 1",
  "X-Middleware-Subrequest: proxy:proxy:proxy:proxy:proxy",
  "X-Matched-Path: /%ff",
  "X-Middleware-Rewrite: http://evil.example/",
  "X-Invoke-Path: /x",
  "X-Now-Route-Matches: 1",
  "Purpose: prefetch",
  "X-Forwarded-Proto: https",
  "X-Forwarded-Proto: gopher, https",
  "X-Forwarded-Proto: ",
  "X-Forwarded-Host: evil.example",
  "X-Forwarded-Host: a/b?c",
  "X-Forwarded-Port: 99999",
  "X-Forwarded-Port: x",
  "Forwarded: proto=https;host=evil.example;for=_x",
  "X-Forwarded-For: ::1, %, [",
  "X-Real-Ip: x",
  "X-Offprint-Page: %ff",
  "X-Offprint-Asked: /topics/%ff",
  "X-Offprint-Peer: x",
  "Accept: text/markdown",
  "Accept: text/markdown;q=x",
  "Accept: \xff",
  "Accept: */*;q=0",
  "If-None-Match: *",
  "If-None-Match: \xff",
  "If-Modified-Since: x",
  "Range: bytes=9-1",
  "Range: bytes=0-0,1-1",
  "Range: x",
  "Cookie: \xff=%ff; __proto__=1",
  "Cookie: ;;;=",
  "Content-Type: x",
  "Content-Type: multipart/form-data",
  "Content-Type: multipart/form-data; boundary=",
  "Content-Type: multipart/form-data; boundary=x",
  "Content-Type: application/x-www-form-urlencoded",
  "Content-Type: text/plain;charset=UTF-8",
  "Content-Type: application/json",
  "Content-Type: application/json;charset=x",
  "Accept-Encoding: br;q=x",
  "Accept-Encoding: gzip",
  "Accept-Encoding: identity;q=0",
  "Accept-Language: \xff",
  "Origin: null",
  "Origin: x",
  "Origin: http://evil.example",
  "Origin: http://[",
  "Sec-Fetch-Site: cross-site",
  "Sec-Fetch-Site: same-origin",
  "Referer: %ff",
  "Authorization: Bearer \xff",
  "User-Agent: \xff",
  "Expect: x",
  "TE: trailers",
  "Upgrade-Insecure-Requests: 1",
  "Access-Control-Request-Method: PUT",
  "Mcp-Session-Id: %ff",
  "Mcp-Protocol-Version: x",
  "Te: x",
  "Traceparent: x",
  "X-Action-Forwarded: 1",
  "X-Http-Method-Override: PUT",
  "Content-Encoding: gzip",
  "Next-Resume: 1",
];

const hosts = [
  "localhost",
  "localhost:1",
  "[::1]:1",
  "evil.example",
  "evil.example/x",
  "",
  "a b",
  "\xff",
  "localhost:x",
  "localhost:99999",
];
const methods = [
  "GET",
  "GET",
  "GET",
  "GET",
  "HEAD",
  "POST",
  "POST",
  "PUT",
  "DELETE",
  "PATCH",
  "OPTIONS",
  "PROPFIND",
  "TRACE",
  "SEARCH",
  "M-SEARCH",
  "QUERY",
];
const bodies = [
  "",
  "{",
  "[]",
  "[[[[",
  "null",
  '{"jsonrpc":"2.0","id":1,"method":"x"}',
  "0=%5B%5D",
  "--x\r\n",
  "--x--\r\n",
  '--x\r\nContent-Disposition: form-data; name="$ACTION_ID_00"\r\n\r\n\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="$ACTION_REF_1"\r\n\r\n\r\n--x--\r\n',
  '--x\r\nContent-Disposition: form-data; name="1_$ACTION_ID_x"\r\n\r\n%ff\r\n--x--\r\n',
  "\xff\xfe\x00",
];

const path = (routes: string[]) =>
  fc
    .tuple(fc.constantFrom(...routes), fc.array(fc.constantFrom(...oddSegments), { minLength: 1, maxLength: 3 }))
    .map(([route, odd]) => {
      const rest = [...odd];
      const filled = route.replace(/\[{1,2}(?:\.\.\.)?\w+\]{1,2}/g, () => rest.shift() ?? "x");
      return rest.length === odd.length && rest.length > 1 ? `${filled}/${rest.join("/")}` : filled;
    });

const target = (routes: string[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.tuple(path(routes), fc.constantFrom(...oddQueries)).map((parts) => parts.join("")) },
    { weight: 1, arbitrary: path(routes).map((each) => `http://evil.example:1${each}`) },
    { weight: 1, arbitrary: path(routes).map((each) => `/${each}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        "*",
        "http://",
        "http://x",
        "//evil.example/..",
        "/\\evil.example",
        "x",
        "/%2F/evil.example",
      ),
    },
  );

/** @param routes path patterns, see builtRoutes; each request picks one */
export function hostileRequests(routes: string[]): fc.Arbitrary<HostileRequest> {
  return fc
    .record({
      target: target(routes),
      method: fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom("GET", "HEAD", "POST") },
        { weight: 1, arbitrary: fc.constantFrom(...methods) },
      ),
      version: fc.constantFrom("1.1", "1.1", "1.1", "1.0"),
      host: fc.oneof(
        { weight: 12, arbitrary: fc.constant("localhost") },
        { weight: 2, arbitrary: fc.constantFrom(null, ...hosts) },
      ),
      headers: fc.uniqueArray(fc.constantFrom(...oddHeaders), { maxLength: 3 }),
      body: fc.constantFrom(...bodies),
    })
    .map(({ target, method, version, host, headers, body }) => {
      const hasBody = body !== "" && !["GET", "HEAD"].includes(method);
      return {
        head: [
          `${method} ${target} HTTP/${version}`,
          ...(host === null && version === "1.0" ? [] : [`Host: ${host ?? "localhost"}`]),
          ...headers,
          ...(hasBody ? [`Content-Length: ${body.length}`] : []),
        ],
        body: hasBody ? body : "",
      };
    });
}
