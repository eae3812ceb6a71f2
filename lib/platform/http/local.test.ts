import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forwardingHeaders } from "./forwarding";
import { type Arrival, isLocal, localHeader, saysLocal } from "./local";

const direct: Arrival = {
  peer: "127.0.0.1",
  httpVersion: "1.1",
  headers: { host: "localhost:3000", connection: "keep-alive", accept: "text/html", cookie: "a=b" },
};

const withHeaders = (headers: Arrival["headers"]) => ({ ...direct, headers: { ...direct.headers, ...headers } });

describe("a request of this machine", () => {
  test.each([
    ["as a browser sends it", direct],
    ["by another name and port", withHeaders({ host: "127.0.0.1:8080" })],
    ["by IPv6", { ...withHeaders({ host: "[::1]:3000" }), peer: "::1" }],
    ["on a socket for both kinds", { ...direct, peer: "::ffff:127.0.0.1" }],
    ["with a host in capitals", withHeaders({ host: "LOCALHOST:3000" })],
  ])("%s", (_, arrival) => expect(isLocal(arrival)).toBe(true));
});

describe("a request that anybody may have sent", () => {
  test.each([
    ["from another machine", { ...direct, peer: "192.0.2.1" }],
    ["from nobody knows where", { ...direct, peer: null }],
    ["by a name that leads here (DNS rebinding)", withHeaders({ host: "rebind.example.org:3000" })],
    ["by a name that begins as ours", withHeaders({ host: "localhost.example.org" })],
    ["by a name that begins as our address", withHeaders({ host: "127.0.0.1.nip.io" })],
    ["by a name with credentials", withHeaders({ host: "localhost:3000@example.org" })],
    ["without a host", withHeaders({ host: undefined })],
    ["through a proxy that keeps its own host", withHeaders({ "x-forwarded-for": "203.0.113.7" })],
    ["through one that says so as RFC 7239 has it", withHeaders({ forwarded: "for=203.0.113.7" })],
    ["through one that says no more than its name", withHeaders({ via: "1.1 cache" })],
    ["through nginx with nothing but proxy_pass", { ...withHeaders({ connection: "close" }), httpVersion: "1.0" }],
  ])("%s", (_, arrival) => expect(isLocal(arrival)).toBe(false));

  test("whatever else it has, with any header of a proxy", () => {
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

test("what browsers and programs send is no sign of a proxy", () => {
  const usual = ["host", "accept", "origin", "referer", "cookie", "sec-fetch-site", "x-requested-with", "user-agent"];
  expect(forwardingHeaders([...usual, "next-action", "rsc", "if-none-match", "x-offprint-peer"])).toEqual([]);
});

test("nothing but our own word counts", () => {
  expect(saysLocal(new Headers({ [localHeader]: "yes" }))).toBe(true);
  expect(saysLocal(new Headers({ [localHeader]: "no" }))).toBe(false);
  expect(saysLocal(new Headers())).toBe(false);
});
