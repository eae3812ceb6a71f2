import { expect, test } from "vitest";
import { atom, escapeXml, jsonFeed, rss } from "@/tests/setup/linear/answers";
import { readWebFeed } from "./webFeed";

const query = { url: "https://papers.example.org/feed", fields: {}, timeZone: "UTC", today: "2026-11-29" };
const numbers = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);

test("surplus categories and tags are dropped, and the paper comes in", () => {
  const categories = numbers(32_000).map((each) => `<category>${each}</category>`);
  expect(readWebFeed(atom({}, categories.join("")), query).arrivals[0]?.keywords).toEqual(numbers(100));
  expect(readWebFeed(jsonFeed({ tags: numbers(16_000) }), query).arrivals[0]?.keywords).toEqual(numbers(100));
});

test("an abstract that is too long costs only its own paper", () => {
  const item = (text: string) => `<item><title>A title</title><description>${text}</description></item>`;
  const { arrivals, bad } = readWebFeed(rss(item("a".repeat(50_001)) + item("It is.")), query);
  expect(arrivals.map(({ abstract }) => abstract)).toEqual(["It is."]);
  expect(bad).toEqual([{ name: "A title", reason: "abstract is longer than 50000 characters" }]);
});

test("surplus entries of a page are skipped and reported", () => {
  const items = numbers(10_002).map((each) => `<item><title>${each}</title><description>a</description></item>`);
  const { arrivals, bad } = readWebFeed(rss(items.join("")), query);
  expect(arrivals).toHaveLength(10_000);
  expect(bad).toEqual([{ name: "2 entries", reason: "were skipped: at most 10000 entries of a page are read" }]);
});

test("tags are removed, and text that only looks like a tag stays", () => {
  const abstract = (html: string) => readWebFeed(atom({ summary: escapeXml(html) }), query).arrivals[0]?.abstract;
  expect(abstract("<p>If x<y, then <b>a &lt; b</b>.</p> <a")).toBe("If x<y, then a < b. <a");
  expect(abstract("x < y <!-- no --> z")).toBe("x < y z");
});

test("each element is one author, and an author's email address is dropped", () => {
  const authors = (inner: string) =>
    readWebFeed(rss(`<item><title>T</title><description>It is.</description>${inner}</item>`), query).arrivals[0]
      ?.authors;
  const creators = "<dc:creator>Smith, John</dc:creator><dc:creator>Doe, Jane</dc:creator>";
  expect(authors(creators)).toEqual(["Smith, John", "Doe, Jane"]);
  expect(authors("<dc:creator>Smith, John</dc:creator>")).toEqual(["Smith, John"]);
  expect(authors("<dc:creator>A. One, B. Two and C. Three</dc:creator>")).toEqual(["A. One", "B. Two", "C. Three"]);
  expect(authors("<author>jd@example.org (Jane Doe)</author>")).toEqual(["Jane Doe"]);
  expect(authors("<author>jd@example.org</author>")).toEqual([]);
});

test("podcast and picture elements give the authors if no other element does", () => {
  const authors = (inner: string) =>
    readWebFeed(rss(`<item><title>T</title><description>It is.</description>${inner}</item>`), query).arrivals[0]
      ?.authors;
  expect(authors("<itunes:author>Ann Roe</itunes:author>")).toEqual(["Ann Roe"]);
  expect(authors('<media:credit role="author">Ann Roe</media:credit>')).toEqual(["Ann Roe"]);
  expect(authors('<media:credit role="photographer">Ann Roe</media:credit>')).toEqual([]);
  expect(authors("<dc:creator>Bo Li</dc:creator><itunes:author>Ann Roe</itunes:author>")).toEqual(["Bo Li"]);
});

test.each([
  ["Fri, 21 Aug 2026 23:30:00 CEST", "2026-08-21"],
  ["Fri, 21 Aug 2026 01:00:00 JST", "2026-08-20"],
  ["Fri, 21 Aug 2026 01:00:00 IST", "2026-08-21"],
  ["Fri, 21 Aug 26 10:00:00 GMT", "2026-08-21"],
  ["21 août 2026", "2026-08-21"],
  ["Vie, 21 Ago 2026 10:00:00 +0200", "2026-08-21"],
  ["20260821", "2026-08-21"],
  ["2026年8月21日", "2026-08-21"],
  ["1787306400", "2026-08-21"],
])("an entry of %s belongs to %s", (date, day) => {
  const item = `<item><title>T</title><description>It is.</description><pubDate>${date}</pubDate></item>`;
  expect(readWebFeed(rss(item), query).arrivals[0]).toMatchObject({ day });
  expect(readWebFeed(rss(item), query).arrivals[0]).not.toHaveProperty("onlyFirst");
});

test.each([
  "03/04/2026",
  "3.4.2026 10:00",
  "04-03-2026 10:00:00 GMT",
  "26-08-21",
  "2026-08",
  "2026",
  "recently",
  "10:00",
])("an entry of %s has no date, and belongs to the day on which it was first seen", (date) => {
  const item = `<item><title>T</title><description>It is.</description><pubDate>${date}</pubDate></item>`;
  const [arrival] = readWebFeed(rss(item), query).arrivals;
  expect(arrival).toMatchObject({ day: "2026-11-29", onlyFirst: true });
  expect(arrival).not.toHaveProperty("published");
});

test("an ambiguous date is ignored if there is another", () => {
  const dates = "<pubDate>03/04/2026</pubDate><dc:date>2026-04-03T10:00:00Z</dc:date>";
  const item = `<item><title>T</title><description>It is.</description>${dates}</item>`;
  expect(readWebFeed(rss(item), query).arrivals[0]).toMatchObject({ day: "2026-04-03" });
});

test("a date without a time is that day in any time zone", () => {
  const item = "<item><title>T</title><description>It is.</description><pubDate>21 août 2026</pubDate></item>";
  const west = { ...query, timeZone: "America/Los_Angeles" };
  expect(readWebFeed(rss(item), west).arrivals[0]).toMatchObject({ day: "2026-08-21" });
});
