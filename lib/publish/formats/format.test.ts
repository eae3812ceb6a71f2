import { describe, expect, test } from "vitest";
import { isKnown } from "../../platform/http/conditional";
import { feedTypes } from "./discovery";
import { formatPath, splitFormat } from "./format";

describe("an address with an ending", () => {
  test.each([
    ["/papers/trending.atom", "/papers/trending", "atom"],
    ["/papers/hep-th/9901001.csl.json", "/papers/hep-th/9901001", "csl.json"],
    ["/topics/cs.CL.json", "/topics/cs.CL", "json"],
    ["/feed.xml", "/feed", "atom"],
  ])("%s", (address, path, format) => {
    expect(splitFormat(address)).toEqual({ path, format });
  });

  test.each(["/papers/2407.20183", "/papers/trending", "/papers/.atom", ".atom", "/papers/a.toString"])(
    "not %s",
    (address) => {
      expect(splitFormat(address)).toBeNull();
    },
  );

  test("is that of the page, whose query it keeps", () => {
    expect(formatPath("/search?q=a.b", "rss")).toBe("/search.rss?q=a.b");
    expect(formatPath("/", "atom")).toBe("/feed.atom");
    expect(feedTypes("/papers", "Papers")["application/feed+json"]).toEqual([
      { url: "/feed.json", title: "Papers (JSON Feed)" },
    ]);
  });
});

describe("who has a body already", () => {
  const changed = new Date("2025-03-12T10:00:00.700Z");
  const ask = (noneMatch: string | null, since: string | null) => isKnown({ noneMatch, since }, '"a"', changed);

  test("says its tag, or the date that we said", () => {
    expect([ask('"a"', null), ask('W/"a"', null), ask('"b", "a"', null), ask("*", null)]).not.toContain(false);
    expect(ask(null, "Wed, 12 Mar 2025 10:00:00 GMT")).toBe(true);
  });

  test("does not say another tag, an older or newer date, or nothing that is one", () => {
    expect([ask('"b"', "Wed, 12 Mar 2025 10:00:00 GMT"), ask(null, "Thu, 13 Mar 2025 10:00:00 GMT")]).not.toContain(
      true,
    );
    expect([ask(null, "yesterday"), ask(null, null)]).not.toContain(true);
  });
});
