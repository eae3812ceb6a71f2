import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodKinds, periodOf } from "../calendar/period";
import { periodPath } from "../papers/listings/paths";
import { decodePath, paperPath } from "../papers/paths";
import { topicPath } from "../papers/topics/paths";
import { parseListKey, parsePageAddress } from "./pageAddress";

const day = fc
  .date({ min: new Date("0001-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("an address", () => {
  test.each([
    ["/papers", { kind: "latest" }],
    ["/papers/trending", { kind: "trending" }],
    ["/papers/date/2025-03-12", { kind: "period", period: periodOf("day", "2025-03-12") }],
    ["/papers/date/2025/3/12", { kind: "period", period: periodOf("day", "2025-03-12") }],
    ["/papers/week/2025-w11", { kind: "period", period: periodOf("week", "2025-03-12") }],
    ["/papers/month/2025-03", { kind: "period", period: periodOf("month", "2025-03-12") }],
    ["/papers/month/2025-13", { kind: "paper", id: "month/2025-13" }],
    ["/papers/hep-th/9901001", { kind: "paper", id: "hep-th/9901001" }],
    ["/topics/cs.CL", { kind: "topic", name: "cs.CL", order: "newest" }],
    ["/authors/yann-lecun", { kind: "author", name: "yann-lecun" }],
    ["/search", { kind: "search", text: "", order: "relevance", weaker: false, cursor: null }],
  ])("%s is parsed", (path, address) => expect(parsePageAddress(path)).toEqual(address));

  test("takes the order, the query and the cursor from its parameters", () => {
    const params = { q: ["a", "b"], sort: "votes", after: "20-7" };
    expect(parsePageAddress("/search", params)).toEqual({
      kind: "search",
      text: "a b",
      order: "votes",
      weaker: false,
      cursor: "20-7",
    });
    expect(parsePageAddress("/topics/x", { sort: "trending" })).toMatchObject({ order: "trending" });
    expect(parsePageAddress("/topics/x", { sort: "votes" })).toMatchObject({ order: "newest" });
  });

  test.each([
    "",
    "/",
    "/papers/",
    "/topics",
    "/topics/",
    "/authors",
    "/authors/",
    "/search/",
    "/about",
    "papers/trending",
    "/feed",
  ])("%j names no list and no paper", (path) => expect(parsePageAddress(path)).toBeNull());

  test("of a period, a topic or a paper is parsed back to what it was made from", () => {
    fc.assert(
      fc.property(fc.constantFrom(...periodKinds), day, (kind, date) => {
        const period = periodOf(kind, date);
        expect(parsePageAddress(periodPath(period))).toEqual({ kind: "period", period });
        expect(parseListKey(period.key)).toEqual({ kind: "period", period });
      }),
    );
    const name = fc.string({ unit: "grapheme", minLength: 1 });
    fc.assert(
      fc.property(name, (text) => {
        const address = parsePageAddress(decodePath(topicPath(text)) ?? "");
        expect(address).toEqual({ kind: "topic", name: text, order: "newest" });
        expect(parsePageAddress(decodePath(paperPath(`id ${text}`)) ?? "")).toEqual({
          kind: "paper",
          id: `id ${text}`,
        });
      }),
    );
  });
});

test.each([
  ["latest", { kind: "latest" }],
  ["trending", { kind: "trending" }],
  ["2025-W11", { kind: "period", period: periodOf("week", "2025-03-12") }],
  ["2025-13", { kind: "topic", name: "2025-13", order: "newest" }],
  ["search", { kind: "topic", name: "search", order: "newest" }],
  ["author:Yann LeCun", { kind: "author", name: "Yann LeCun" }],
])("the key %s names a list", (key, address) => expect(parseListKey(key)).toEqual(address));
