import { describe, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { withDatabase } from "@/tests/setup/database";
import { line, withJsonLinesFiles } from "@/tests/setup/jsonLinesFiles";
import { parseFieldMap } from "./jsonLine";
import type { ImportOptions } from "./jsonLines";

withDatabase();
const { importText } = withJsonLinesFiles();

describe("lines of other sites", () => {
  const hub = {
    id: "2407.20183",
    title: "MindSearch",
    summary: "Of minds.",
    authors: [{ _id: "1", name: "Zehui Chen", hidden: false }, { name: "Not Shown", hidden: true }, { name: "Bo Li" }],
    publishedAt: "2024-07-29T17:12:40.000Z",
    submittedOnDailyAt: "2024-07-30T00:00:00.000Z",
    upvotes: 9,
    githubRepo: "https://github.com/a/b",
    projectPage: "a.github.io",
    githubStars: 7,
    ai_keywords: ["search"],
    discussionId: null,
  };
  const inList = {
    paper: hub,
    publishedAt: "2024-07-30T00:00:00.000Z",
    title: "MindSearch",
    summary: "Of minds.",
    numComments: 2,
    submittedBy: { user: "x", name: "x" },
  };
  const read = () => db().paper.findFirstOrThrow({ include: { listings: true } });

  const { submittedOnDailyAt: _, publishedAt: __, githubRepo, githubStars, discussionId: ___, ...alike } = hub;
  const inPython = {
    ...alike,
    authors: ["Zehui Chen", "Bo Li"],
    published_at: "2024-07-29 17:12:40+00:00",
    submitted_at: "2024-07-30 00:00:00+00:00",
    github_repo: githubRepo,
    github_stars: githubStars,
    comments: 2,
    source: null,
  };

  test.each([
    ["as huggingface_hub writes it", inPython, {}],
    ["alone, detected by its fields", { ...hub, numComments: 2 }, {}],
    ["alone, by the given format", { ...hub, numComments: 2 }, { format: "huggingface" }],
    ["in a list", inList, {}],
    [
      "alone, by the mapping of the README",
      { ...hub, numComments: 2 },
      "abstract=summary,votes=upvotes,links.code=githubRepo",
    ],
    ["in a list, by a mapping", inList, "abstract=paper.summary,votes=paper.upvotes,authors=paper.authors"],
  ] as const)("a Hugging Face paper is read %s", async (_, value, given) => {
    const options: ImportOptions | { reason: string } = typeof given === "string" ? parseFieldMap(given) : given;
    if ("reason" in options) throw new Error(String(options.reason));
    expect(await importText(JSON.stringify(value), options)).toMatchObject({ created: 1, bad: 0, unlisted: 0 });
    const paper = await read();
    expect(paper).toMatchObject({ arxivId: "2407.20183", abstract: "Of minds.", votes: 9, stars: 7, comments: 2 });
    expect(paper.publishedAt).toEqual(new Date(hub.publishedAt));
    expect(paper.listings).toMatchObject([{ day: "2024-07-30" }]);
    expect([paper.authors, paper.keywords, paper.links]).toEqual([
      '["Zehui Chen","Bo Li"]',
      '["search"]',
      '{"code":"https://github.com/a/b"}',
    ]);
  });

  const dumped = {
    id: "0704.0001",
    submitter: "Pavel Nadolsky",
    authors: "C. Bal\\'azs, E. L. Berger, P. M. Nadolsky and C.-P. Yuan",
    title: "Calculation of prompt diphoton production cross\n  sections",
    comments: "37 pages, 15 figures; published version; code at https://github.com/a/b",
    "journal-ref": "Phys.Rev.D76:013009,2007",
    doi: "10.1103/PhysRevD.76.013009",
    "report-no": "ANL-HEP-PR-07-12",
    categories: "hep-ph hep-ex",
    license: null,
    abstract: "  A fully differential calculation.\n",
    versions: [
      { version: "v1", created: "Mon, 2 Apr 2007 19:18:42 GMT" },
      { version: "v2", created: "Tue, 24 Jul 2007 20:10:27 GMT" },
    ],
    update_date: "2008-11-26",
    authors_parsed: [["Balázs", "C.", ""]],
  };

  test.each([
    ["when detected by its fields", {}],
    ["by the given format", { format: "kaggle" }],
  ] as const)("a paper of arXiv's Kaggle dump is read %s", async (_, options) => {
    expect(await importText(JSON.stringify(dumped), options)).toMatchObject({ created: 1, bad: 0, unlisted: 1 });
    const paper = await read();
    expect(paper).toMatchObject({
      arxivId: "0704.0001",
      arxivVersion: 2,
      comments: null,
      doi: "10.1103/physrevd.76.013009",
    });
    expect(paper).toMatchObject({ categories: '["hep-ph","hep-ex"]', journalRef: "Phys.Rev.D76:013009,2007" });
    expect(paper.publishedAt).toEqual(new Date("2007-04-02T19:18:42Z"));
    expect(JSON.parse(paper.authors)).toHaveLength(4);
    expect(JSON.parse(paper.links)).toMatchObject({ code: "https://github.com/a/b" });
  });

  test("a Semantic Scholar paper is read by a mapping", async () => {
    const map = parseFieldMap("id=externalIds.ArXiv,published=publicationDate");
    if ("reason" in map) throw new Error(map.reason);
    const given = { paperId: "x", externalIds: { ArXiv: "2407.20183" }, title: "T", abstract: "A." };
    await importText(
      JSON.stringify({ ...given, authors: [{ authorId: "1", name: "Bo Li" }], publicationDate: "2024-07-29" }),
      map,
    );
    expect(await read()).toMatchObject({ arxivId: "2407.20183", authors: '["Bo Li"]' });
  });

  test("a Semantic Scholar paper has its ids without a mapping", async () => {
    const externalIds = { ArXiv: "2407.20183", DOI: "10.1000/x", CorpusId: 1 };
    await importText(line({ paperId: "x", externalIds }));
    expect(await read()).toMatchObject({ arxivId: "2407.20183", doi: "10.1000/x" });
  });

  test("an id may be a number, and a count may be a text", async () => {
    await importText(JSON.stringify({ ...dumped, id: 704.0002 }));
    expect(await read()).toMatchObject({ arxivId: "0704.0002" });
    const text = '{"title": "T", "abstract": "A.", "id": 2401.00010, "votes": "12", "stars": " 7 "}';
    expect(await importText(text)).toMatchObject({ created: 1, bad: 0 });
    expect(await db().paper.findFirst({ where: { arxivId: "2401.00010" } })).toMatchObject({ votes: 12, stars: 7 });
  });

  test("authors may be objects with the parts of a name", async () => {
    await importText(line({ authors: [{ family: "Roe", given: "Ann" }, { literal: "ABC Team" }] }));
    expect(await read()).toMatchObject({ authors: '["Roe, Ann","ABC Team"]' });
  });

  test("an OpenAlex work is read by a mapping", async () => {
    const map = parseFieldMap("id=doi,abstract=abstract_inverted_index,authors=authorships,published=publication_date");
    if ("reason" in map) throw new Error(map.reason);
    const given = { id: "https://openalex.org/W1", doi: "https://doi.org/10.1/x", title: "T" };
    await importText(
      JSON.stringify({
        ...given,
        doi: "https://doi.org/10.1000/x",
        abstract_inverted_index: { Of: [0], minds: [1, 3], and: [2] },
        authorships: [{ author: { display_name: "Bo Li" } }],
        publication_date: "2024-07-29",
      }),
      map,
    );
    expect(await read()).toMatchObject({ doi: "10.1000/x", abstract: "Of minds and minds", authors: '["Bo Li"]' });
  });

  test("a list may be one text in any line", async () => {
    await importText(line({ authors: "A. One, B. Two and C. Three", categories: "cs.CL cs.LG", keywords: "a b, c" }));
    const { authors, categories, keywords } = await read();
    expect([authors, categories, keywords]).toEqual([
      '["A. One","B. Two","C. Three"]',
      '["cs.CL","cs.LG"]',
      '["a b","c"]',
    ]);
  });

  test("an error in a line is reported with its line and field", async () => {
    const { badLines } = await importText(
      [{ ...hub, authors: [{ name: 5 }] }, { ...hub, summary: "" }, { ...dumped, title: null }, line({ comments: "x" })]
        .map((value) => (typeof value === "string" ? value : JSON.stringify(value)))
        .join("\n"),
    );
    expect(badLines).toEqual([
      { line: 1, reason: "authors.0 is not text" },
      { line: 2, reason: "abstract is missing" },
      { line: 3, reason: "title is missing" },
      { line: 4, reason: "comments is not a whole number from 0 to 1000000000" },
    ]);
  });
});
