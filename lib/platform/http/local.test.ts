import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forwardingHeaders } from "./forwarding";
import { type IncomingRequest, isLocal, isMarkedLocal, localHeader } from "./local";

const direct: IncomingRequest = {
  peer: "127.0.0.1",
  httpVersion: "1.1",
  headers: { host: "localhost:3000", connection: "keep-alive", accept: "text/html", cookie: "a=b" },
};

const withHeaders = (headers: IncomingRequest["headers"]) => ({
  ...direct,
  headers: { ...direct.headers, ...headers },
});

describe("a request is local", () => {
  test.each([
    ["as a browser sends it", direct],
    ["with another name and port", withHeaders({ host: "127.0.0.1:8080" })],
    ["over IPv6", { ...withHeaders({ host: "[::1]:3000" }), peer: "::1" }],
    ["on a dual-stack socket", { ...direct, peer: "::ffff:127.0.0.1" }],
    ["with a host in capitals", withHeaders({ host: "LOCALHOST:3000" })],
  ])("%s", (_, arrival) => expect(isLocal(arrival)).toBe(true));
});

describe("a request is not local", () => {
  test.each([
    ["from another machine", { ...direct, peer: "192.0.2.1" }],
    ["from an unknown peer", { ...direct, peer: null }],
    [
      "with a foreign name that resolves to this machine (DNS rebinding)",
      withHeaders({ host: "rebind.example.org:3000" }),
    ],
    ["with a name that starts with ours", withHeaders({ host: "localhost.example.org" })],
    ["with a name that starts with our address", withHeaders({ host: "127.0.0.1.nip.io" })],
    ["with credentials in the host", withHeaders({ host: "localhost:3000@example.org" })],
    ["without a host", withHeaders({ host: undefined })],
    ["through a proxy that sends its own host", withHeaders({ "x-forwarded-for": "203.0.113.7" })],
    ["through a proxy that sends Forwarded (RFC 7239)", withHeaders({ forwarded: "for=203.0.113.7" })],
    ["through a proxy that only sends Via", withHeaders({ via: "1.1 cache" })],
    ["through nginx with nothing but proxy_pass", { ...withHeaders({ connection: "close" }), httpVersion: "1.0" }],
  ])("%s", (_, arrival) => expect(isLocal(arrival)).toBe(false));

  test("with any header that a proxy adds", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          ...["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Server"],
          ...["X-Real-IP", "Forwarded", "Via", "CF-Connecting-IP", "CF-Ray", "True-Client-IP", "X-Client-IP"],
          ...[
            "X-Scheme",
            "X-Originating-IP",
            "X-Original-URI",
            "Cf-Warp-Tag-Id",
            "X-Azure-FDID",
            "Tailscale-User-Login",
          ],
          ...["X-Original-Forwarded-For", "X-Cluster-Client-IP", "Fastly-Client-IP", "CDN-Loop", "X-Original-Host"],
        ),
        fc.string(),
        (name, value) => {
          expect(isLocal(withHeaders({ [name.toLowerCase()]: value }))).toBe(false);
        },
      ),
    );
  });
});

test("headers that browsers and programs send do not indicate a proxy", () => {
  const usual = ["host", "accept", "origin", "referer", "cookie", "sec-fetch-site", "x-requested-with", "user-agent"];
  expect(forwardingHeaders([...usual, "next-action", "rsc", "if-none-match", "x-offprint-peer"])).toEqual([]);
});

test('only the value "yes" of the internal header marks a request as local', () => {
  expect(isMarkedLocal(new Headers({ [localHeader]: "yes" }))).toBe(true);
  expect(isMarkedLocal(new Headers({ [localHeader]: "no" }))).toBe(false);
  expect(isMarkedLocal(new Headers())).toBe(false);
});
