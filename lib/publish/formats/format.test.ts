import { describe, expect, test } from "vitest";
import { isNotModified } from "../../platform/http/conditional";
import { feedTypes } from "./discovery";
import { formatPath, splitFormat } from "./format";

describe("an address with a file extension", () => {
  test.each([
    ["/papers/trending.atom", "/papers/trending", "atom"],
    ["/papers/hep-th/9901001.csl.json", "/papers/hep-th/9901001", "csl.json"],
    ["/topics/cs.CL.json", "/topics/cs.CL", "json"],
    ["/authors/yann-lecun.csl.json", "/authors/yann-lecun", "csl.json"],
    ["/feed.xml", "/feed", "atom"],
  ])("is split into page and format: %s", (address, path, format) => {
    expect(splitFormat(address)).toEqual({ path, format });
  });

  test.each(["/papers/2407.20183", "/papers/trending", "/papers/.atom", ".atom", "/papers/a.toString"])(
    "is not %s",
    (address) => {
      expect(splitFormat(address)).toBeNull();
    },
  );

  test("is the page's address with its query", () => {
    expect(formatPath("/search?q=a.b", "rss")).toBe("/search.rss?q=a.b");
    expect(formatPath("/", "atom")).toBe("/feed.atom");
    expect(feedTypes("/papers", "Papers")["application/feed+json"]).toEqual([
      { url: "/feed.json", title: "Papers (JSON Feed)" },
    ]);
  });
});

describe("a client's copy of a body", () => {
  const changed = new Date("2025-03-12T10:00:00.700Z");
  const ask = (noneMatch: string | null, since: string | null) => isNotModified({ noneMatch, since }, '"a"', changed);

  test("is known by its ETag or its date", () => {
    expect([ask('"a"', null), ask('W/"a"', null), ask('"b", "a"', null), ask("*", null)]).not.toContain(false);
    expect(ask(null, "Wed, 12 Mar 2025 10:00:00 GMT")).toBe(true);
  });

  test("is unknown by another ETag, another date or an invalid date", () => {
    expect([ask('"b"', "Wed, 12 Mar 2025 10:00:00 GMT"), ask(null, "Thu, 13 Mar 2025 10:00:00 GMT")]).not.toContain(
      true,
    );
    expect([ask(null, "yesterday"), ask(null, null)]).not.toContain(true);
  });
});
