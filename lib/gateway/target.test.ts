import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isHost, readTarget } from "./target";

describe("a request target", () => {
  test.each([
    ["/papers?p=2", { pathname: "/papers", search: "?p=2", name: "/papers" }],
    ["/topics/mixture%20of", { pathname: "/topics/mixture%20of", search: "", name: "/topics/mixture of" }],
    ["/embed/%ff", { pathname: "/embed/%ff", search: "", name: null }],
    ["http://evil.example:1/papers?p=2", { pathname: "/papers", search: "?p=2", name: "/papers" }],
    ["HTTPS://evil.example", { pathname: "/", search: "", name: "/" }],
    ["http://evil.example?q", { pathname: "/", search: "?q", name: "/" }],
    ["/a?b#c", { pathname: "/a", search: "?b", name: "/a" }],
    ["*", null],
    ["", null],
    ["papers", null],
    ["ftp://evil.example/x", null],
    ["javascript:alert(1)", null],
  ])("%j", (target, read) => {
    expect(readTarget(target)).toEqual(read);
  });

  test("leads nowhere but into this site", () => {
    fc.assert(
      fc.property(fc.string(), (target) => {
        const read = readTarget(target);
        return read === null || read.pathname.startsWith("/");
      }),
    );
  });
});

test.each(["papers.example.org", "localhost:3000", "[::1]:1", "127.0.0.1", "", undefined])("%j is a host", (host) => {
  expect(isHost(host)).toBe(true);
});

test.each(["a/b", "a b", "a@b", "http://a", "a:b", "[::1", "a?b", "\xff", "a:1:2"])("%j is no host", (host) => {
  expect(isHost(host)).toBe(false);
});
