import { expect, test } from "vitest";
import { atom, inXml, jsonFeed, rss } from "@/tests/setup/linear/answers";
import { readWebFeed } from "./webFeed";

const wish = { url: "https://papers.example.org/feed", fields: {}, timeZone: "UTC", today: "2026-11-29" };
const numbers = (count: number) => Array.from({ length: count }, (_, index) => `${index}`);

test("more categories or tags than a paper has are cut, and the paper comes in", () => {
  const categories = numbers(32_000).map((each) => `<category>${each}</category>`);
  expect(readWebFeed(atom({}, categories.join("")), wish).arrivals[0]?.keywords).toEqual(numbers(100));
  expect(readWebFeed(jsonFeed({ tags: numbers(16_000) }), wish).arrivals[0]?.keywords).toEqual(numbers(100));
});

test("an abstract that is too long refuses its paper and no other", () => {
  const item = (text: string) => `<item><title>A title</title><description>${text}</description></item>`;
  const { arrivals, bad } = readWebFeed(rss(item("a".repeat(50_001)) + item("It is.")), wish);
  expect(arrivals.map(({ abstract }) => abstract)).toEqual(["It is."]);
  expect(bad).toEqual([{ name: "A title", reason: "abstract is longer than 50000 characters" }]);
});

test("more entries than a page may have are left out, and that is told", () => {
  const items = numbers(10_002).map((each) => `<item><title>${each}</title><description>a</description></item>`);
  const { arrivals, bad } = readWebFeed(rss(items.join("")), wish);
  expect(arrivals).toHaveLength(10_000);
  expect(bad).toEqual([{ name: "2 entries", reason: "were skipped: at most 10000 entries of a page are read" }]);
});

test("tags go, and what only looks like the start of one stays", () => {
  const abstract = (html: string) => readWebFeed(atom({ summary: inXml(html) }), wish).arrivals[0]?.abstract;
  expect(abstract("<p>If x<y, then <b>a &lt; b</b>.</p> <a")).toBe("If x<y, then a < b. <a");
  expect(abstract("x < y <!-- no --> z")).toBe("x < y z");
});

test("an element is an author, and an author's address is not told", () => {
  const authors = (inner: string) =>
    readWebFeed(rss(`<item><title>T</title><description>It is.</description>${inner}</item>`), wish).arrivals[0]
      ?.authors;
  const creators = "<dc:creator>Smith, John</dc:creator><dc:creator>Doe, Jane</dc:creator>";
  expect(authors(creators)).toEqual(["Smith, John", "Doe, Jane"]);
  expect(authors("<dc:creator>Smith, John</dc:creator>")).toEqual(["Smith, John"]);
  expect(authors("<dc:creator>A. One, B. Two and C. Three</dc:creator>")).toEqual(["A. One", "B. Two", "C. Three"]);
  expect(authors("<author>jd@example.org (Jane Doe)</author>")).toEqual(["Jane Doe"]);
  expect(authors("<author>jd@example.org</author>")).toEqual([]);
});
