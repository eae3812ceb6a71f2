import { describe, expect, test } from "vitest";
import { applyAll, ranksOf, record } from "@/tests/setup/memoryStore";
import { trendingScore } from "../papers/listings/trendingScore";
import type { IncomingRecord } from "./planBatch";

describe("two records", () => {
  test.each([
    ["the same arXiv id in another version", { id: "2407.20183v1" }, { id: "arXiv:2407.20183v2", title: "New title" }],
    ["the same DOI in another spelling", { id: "10.1145/ABC" }, { id: "https://doi.org/10.1145/abc", title: "Other" }],
    ["the same id at its source", { id: "acl:1" }, { id: "acl:1", title: "Other" }],
    ["the same title, with no id on one side", {}, { id: "2407.20183", title: "Mind-Search" }],
    ["the same title, with no id on the other", { id: "2407.20183" }, { title: "MIND SEARCH" }],
    ["the same title, with no id on either side", {}, { title: "Mind  search" }],
  ])("describe one paper if they have %s", (_, first, second) => {
    expect(applyAll([record(first)], [record(second)]).papers).toHaveLength(1);
    expect(applyAll([record(second)], [record(first)]).papers).toHaveLength(1);
    expect(applyAll([record(first), record(second)]).papers).toHaveLength(1);
  });

  test("describe different papers if they share a title and no author, with or without an id", () => {
    const [one, two] = [record({ authors: ["A"] }), record({ authors: ["B"], abstract: "Of other minds." })];
    const named = record({ id: "2407.20183", authors: ["C"], abstract: "Of third minds." });
    expect(applyAll([one], [two], [named], [one, two, named]).papers).toHaveLength(3);
    expect(applyAll([named], [two, one]).papers).toHaveLength(3);
    expect(applyAll([named, two, one]).papers.map(({ authors }) => authors[0])).toEqual(["C", "B", "A"]);
  });

  test("describe one paper if they share title and authors, even if many papers share the title", () => {
    const errata = ["A", "B", "C"].map((name, n) =>
      record({ id: `2407.0000${n}`, title: "Erratum", authors: [name], abstract: `Of paper ${name} and others.` }),
    );
    const again = record({ title: "erratum", authors: ["B"], abstract: "Of paper B, and more." });
    expect(applyAll(errata, [{ ...again, votes: 5 }]).papers.map(({ votes }) => votes)).toEqual([0, 5, 0]);
  });

  test("describe different papers if they share a title and have different ids", () => {
    expect(applyAll([record({ id: "2407.20183" })], [record({ id: "2407.20184" })]).papers).toHaveLength(2);
  });

  test("merge two rows that turn out to be one paper, with the days of both and the older address", () => {
    const store = applyAll(
      [record({ day: "2025-03-12", rank: 4 })],
      [record({ title: "Other", id: "2407.20183", day: "2025-03-13", rank: 2, votes: 7 })],
      [record({ id: "2407.20183" })],
    );
    expect(store.papers).toHaveLength(1);
    expect(store.papers[0]).toMatchObject({ publicId: "2407.20183", firstListedOn: "2025-03-12", votes: 7 });
    expect(ranksOf(store.papers[0]!)).toEqual([
      ["2025-03-13", 2],
      ["2025-03-12", 4],
    ]);
    expect([...store.former.keys()]).toEqual(["mind-search"]);
  });
});

test("a paper stored without an id takes the id of a batch that names it under two titles", () => {
  const id = "2407.20183";
  const titles = ["Other", "Mind search", "Other"];
  const store = applyAll(
    [record()],
    titles.map((title) => record({ title, id })),
  );
  expect(store.papers.map(({ key, arxivId, title }) => [key, arxivId, title])).toEqual([[1, id, "Other"]]);
});

describe("a stored field", () => {
  test("stays if a later record lacks it", () => {
    const [paper] = applyAll(
      [record({ id: "2407.20183", votes: 7, authors: ["A"], links: { code: "https://a.org" } })],
      [record({ id: "2407.20183", stars: 3, links: { pdf: "https://b.org" } })],
    ).papers;
    const links = { code: "https://a.org", pdf: "https://b.org" };
    expect(paper).toMatchObject({ votes: 7, authors: ["A"], stars: 3, links });
  });

  test("is replaced by a later record", () => {
    const [paper] = applyAll([record({ id: "2407.20183", votes: 7 })], [record({ id: "2407.20183", votes: 5 })]).papers;
    expect(paper?.votes).toBe(5);
  });

  test("keeps the text of the newer version", () => {
    const [paper] = applyAll(
      [record({ id: "2407.20183v2", abstract: "New." })],
      [record({ id: "2407.20183v1", abstract: "Old." })],
    ).papers;
    expect(paper).toMatchObject({ abstract: "New.", arxivVersion: 2 });
  });

  test("keeps arXiv's text against a record without a version, which may have lost characters", () => {
    const lost = record({ id: "2407.20183", abstract: "It is 1.45times faster.", votes: 9 });
    const whole = record({ id: "2407.20183v1", abstract: "It is $1.45\\times$ faster." });
    for (const order of [
      [lost, whole],
      [whole, lost],
      [lost, whole, lost],
    ]) {
      const [paper] = applyAll(...order.map((each) => [each])).papers;
      expect(paper).toMatchObject({ abstract: whole.abstract, votes: 9 });
    }
  });

  test("keeps the newer version's values, and takes those it lacks from an older version", () => {
    const [paper] = applyAll(
      [record({ id: "2407.20183v2", authors: ["New"] })],
      [record({ id: "2407.20183v1", authors: ["Old"], categories: ["cs.CL"], votes: 3 })],
    ).papers;
    expect(paper).toMatchObject({ authors: ["New"], categories: ["cs.CL"], votes: 3 });
  });

  test("survives the merge of two rows", () => {
    const fields = { categories: ["cs.CL"], keywords: ["k"], published: "2024-07-29", stars: 3, comments: 2 };
    const { papers } = applyAll(
      [record(fields)],
      [record({ title: "Other", id: "2407.20183" })],
      [record({ id: "2407.20183" })],
    );
    const publishedAt = new Date("2024-07-29");
    expect(papers).toMatchObject([{ categories: ["cs.CL"], keywords: ["k"], stars: 3, comments: 2, publishedAt }]);
  });

  test("keeps the text that came with an id against that of a record without one", () => {
    const [paper] = applyAll(
      [record({ id: "2407.20183", abstract: "Known." })],
      [record({ abstract: "Hearsay." })],
    ).papers;
    expect(paper?.abstract).toBe("Known.");
  });

  test("gives a day without a rank the next rank, once", () => {
    const batch = [record({ title: "One", day: "2025-03-12", rank: 4 }), record({ title: "Two", day: "2025-03-12" })];
    const store = applyAll(batch, batch);
    expect(store.papers.map(ranksOf)).toEqual([[["2025-03-12", 4]], [["2025-03-12", 5]]]);
  });

  test("makes the score follow from the votes and the first day", () => {
    const [paper] = applyAll(
      [record({ id: "1501.00001", day: "2025-03-12", votes: 9 })],
      [record({ id: "1501.00001", day: "2025-03-10", votes: 99 })],
    ).papers;
    expect(paper?.score).toBe(trendingScore(99, "2025-03-10"));
  });
});

describe("a withdrawal", () => {
  const at = new Date("2025-03-13");
  const listed = record({ id: "2407.20183v1", day: "2025-03-12", rank: 4, votes: 9 });
  const withdrawn = record({ id: "2407.20183v2", withdrawn: { at, why: "An error in lemma 2" } });

  test("takes the paper off its days, and keeps its votes and its first day", () => {
    const [paper] = applyAll([listed], [withdrawn]).papers;
    expect(paper).toMatchObject({ withdrawnAt: at, withdrawal: "An error in lemma 2", votes: 9, score: null });
    expect([paper?.listings.size, paper?.withheld.size, paper?.firstListedOn]).toEqual([0, 1, "2025-03-12"]);
  });

  test("holds against sources that still list the paper, and against an older version", () => {
    const [paper] = applyAll([listed], [withdrawn], [record({ id: "2407.20183", day: "2025-03-14" })], [listed]).papers;
    expect(paper?.listings.size).toBe(0);
    expect([...paper!.withheld.keys()].sort()).toEqual(["2025-03-12", "2025-03-14"]);
  });

  test("is undone by a later version that is not withdrawn", () => {
    const [paper] = applyAll([listed], [withdrawn], [record({ id: "2407.20183v3", withdrawn: null })]).papers;
    expect(paper).toMatchObject({ withdrawnAt: null, score: trendingScore(9, "2025-03-12") });
    expect([ranksOf(paper!), paper!.withheld.size]).toEqual([[["2025-03-12", 4]], 0]);
  });

  test("creates no paper if the paper is unknown, and neither does an update", () => {
    expect(applyAll([withdrawn], [{ ...listed, onlyUpdate: true }]).papers).toEqual([]);
  });
});

describe("two sources", () => {
  test("that list a paper on one day give it one place: the rank of the ordered source, and “new” if either says so", () => {
    const cross: IncomingRecord = {
      ...record({ id: "2407.20183", day: "2025-03-12", announced: "cross" }),
      unordered: true,
    };
    const ranked = record({ id: "2407.20183", day: "2025-03-12", rank: 7 });
    const place = { rank: 7, kind: "new", placedBy: "source" };
    for (const batches of [
      [[cross], [ranked]],
      [[ranked], [cross]],
    ])
      expect(applyAll(...batches).papers[0]?.listings.get("2025-03-12")).toEqual(place);
  });

  test("that wrap a text differently do not overwrite each other's text", () => {
    const store = applyAll([record({ id: "2407.20183", abstract: "Of minds\nand search." })]);
    expect(store.apply([record({ id: "2407.20183", abstract: " Of minds and search. " })]).unchanged).toBe(1);
  });

  test("that name one DOI for two arXiv ids describe two papers", () => {
    const links = { doi: "https://doi.org/10.1145/a" };
    const one = record({ id: "2407.00001", links });
    const two = record({ id: "2407.00002", title: "Other", links });
    expect(applyAll([one], [two]).papers.map(({ arxivId, doi }) => [arxivId, doi])).toEqual([
      ["2407.00001", "10.1145/a"],
      ["2407.00002", null],
    ]);
  });
});

describe("papers with the same slug", () => {
  test("get different public ids", () => {
    const store = applyAll([record({ id: "10.1145/a" })], [record({ id: "10.1145/b" })], [record({ id: "acl:1" })]);
    const ids = store.papers.map(({ publicId }) => publicId);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^mind-search(-[0-9a-f]{6})?$/);
  });
});
