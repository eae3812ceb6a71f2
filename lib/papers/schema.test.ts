import { describe, expect, test } from "vitest";
import { paperRecordSchema, refusalReason } from "./schema";

const minimal = { title: "A title", abstract: "An abstract." };
const problem = (value: object) => paperRecordSchema.safeParse({ ...minimal, ...value }).error?.issues[0]?.message;

describe("a paper's record", () => {
  test("requires a title and an abstract, which stay unchanged", () => {
    const record = { title: " A\ntitle ", abstract: "An  abstract.\n" };
    expect(paperRecordSchema.parse(record)).toEqual(record);
    expect(problem({ title: undefined })).toBe("is missing");
    expect(problem({ abstract: " \n" })).toBe("is empty");
    expect(problem({ abstract: "a".repeat(50_001) })).toBe("is longer than 50000 characters");
  });

  test.each([
    ["https://arxiv.org/abs/2407.20183v2", { arxivId: "2407.20183", arxivVersion: 2 }],
    ["2407.20183", { arxivId: "2407.20183" }],
    ["https://doi.org/10.1145/ABC", { doi: "10.1145/abc" }],
    ["acl:2024.main.1", { externalId: "acl:2024.main.1" }],
  ])("recognizes the id %s", (id, ids) => {
    expect(paperRecordSchema.parse({ ...minimal, id })).toEqual({ ...minimal, ...ids });
  });

  test("recognizes the DOI in its links", () => {
    const record = paperRecordSchema.parse({
      ...minimal,
      id: "2407.20183",
      links: { doi: "https://doi.org/10.1145/ABC" },
    });
    expect(record).toMatchObject({ arxivId: "2407.20183", doi: "10.1145/abc" });
  });

  test("accepts a date with or without a time", () => {
    const published = new Date("2024-07-29T00:00:00Z");
    expect(paperRecordSchema.parse({ ...minimal, published: "2024-07-29" }).published).toEqual(published);
    expect(paperRecordSchema.parse({ ...minimal, published: "2024-07-29T02:00:00+02:00" }).published).toEqual(
      published,
    );
    expect(problem({ published: "yesterday" })).toBe("is not a date such as 2025-03-12T09:30:00Z");
  });

  test("truncates long lists and long lists of errors", () => {
    const many = Array.from({ length: 200_000 }, (_, index) => `${index}`);
    const { authors, categories, keywords } = paperRecordSchema.parse({
      ...minimal,
      authors: many,
      categories: many,
      keywords: many,
    });
    expect([authors, categories, keywords].map((list) => list?.length)).toEqual([10_000, 100, 100]);
    const { error } = paperRecordSchema.safeParse({ ...minimal, authors: many.map(Number) });
    expect(error && refusalReason(error)).toMatch(/^authors\.0 is not text; .*; authors\.4 is not text; and more$/);
  });

  test("accepts authors in one text, and a text too long for a name", () => {
    const people = Array.from({ length: 60 }, () => "Ann Person");
    const authors = (given: unknown) => paperRecordSchema.parse({ ...minimal, authors: given }).authors;
    expect(authors("A. One, B. Two")).toEqual(["A. One", "B. Two"]);
    expect(authors([`ABCD Collaboration: ${people.join(", ")}`])).toEqual(["ABCD Collaboration", ...people]);
    expect(authors([`The ${"a".repeat(600)} Team`])?.[0]).toHaveLength(500);
  });

  test.each([
    [{ day: "2025-02-29" }, "is not a day such as 2025-03-12"],
    [{ links: { code: "javascript:alert(1)" } }, "is not an http(s) URL"],
    [{ votes: -1 }, "is not a whole number from 0 to 1000000000"],
    [{ votes: 1.5 }, "is not a whole number from 0 to 1000000000"],
    [{ votes: "7" }, "is not a whole number"],
    [{ rank: 0 }, "is not a whole number from 1 to 1000000"],
    [{ authors: { name: "Ann" } }, "is not a list of text"],
    [{ authors: [7] }, "is not text"],
    [{ id: 7 }, "is not text"],
    [{ day: 20250312 }, "is not a day such as 2025-03-12"],
    [{ links: [] }, "is not an object of links"],
  ])("refuses %j", (value, message) => {
    expect(problem(value)).toMatch(message);
  });
});

test("character references in names, keywords and journals are decoded", () => {
  const record = paperRecordSchema.parse({
    title: "It&#8217;s a title",
    abstract: "An abstract.",
    authors: ["Ang&eacute;lica O&#8217;Neil"],
    keywords: ["R&amp;D"],
    journal: "Astron. &amp; Astrophys.",
  });
  expect(record).toMatchObject({ authors: ["Angélica O’Neil"], keywords: ["R&D"], journal: "Astron. & Astrophys." });
  // Titles and abstracts are stored unchanged and decoded when shown.
  expect(record.title).toBe("It&#8217;s a title");
});
