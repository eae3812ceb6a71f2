import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { fakeArxiv, fakePaper } from "@/tests/setup/fakeArxiv";
import { withHttp } from "@/tests/setup/http";
import { runAt, tuesday } from "@/tests/setup/sources";
import { listPeriod } from "../../papers/listings/store";
import { paperRecordSchema } from "../../papers/schema";
import { db } from "../../platform/db";
import { upsertPapers } from "../store";

const folder = withDatabase();
process.env.SOURCES_LOOPBACK_MS = "1";
const listen = withHttp();

async function listed(day: string): Promise<string[]> {
  return (await listPeriod({ from: day, to: day }, { skip: 0, take: 100 })).papers.map(({ id }) => id);
}

const announced = { day: "2026-01-06", kind: "new" } as const;

describe("arXiv announcements", () => {
  const papers = [
    fakePaper({ id: "2601.00001", announced }),
    fakePaper({ id: "2601.00002", announced: { ...announced, kind: "cross" }, categories: ["cs.CV", "cs.CL"] }),
    fakePaper({
      id: "2512.00003",
      announced: { ...announced, kind: "replace" },
      versions: ["2025-12-01T10:00:00Z", "2026-01-05T10:00:00Z"],
      abstract: "New words.",
    }),
  ];

  test("list new papers on the day of the announcement, and update known papers", async () => {
    await upsertPapers([
      paperRecordSchema.parse({
        title: "On 2512.00003",
        abstract: "Old words.",
        id: "2512.00003v1",
        day: "2025-12-02",
        votes: 9,
      }),
    ]);
    const { url } = await listen(fakeArxiv(papers));
    const { counts, error } = await runAt(tuesday, url, "kind: arxiv, categories: [cs.CL]");
    expect({ counts, error }).toEqual({
      counts: { seen: 3, created: 1, updated: 1, unchanged: 0, bad: 0 },
      error: null,
    });
    expect(await listed("2026-01-06")).toEqual(["2601.00001"]);
    const replaced = await db().paper.findUnique({ where: { arxivId: "2512.00003" } });
    expect(replaced).toMatchObject({ abstract: "New words.", arxivVersion: 2, votes: 9, firstListedOn: "2025-12-02" });
  });

  test("list cross-lists and new versions if configured, marked as such and after the new papers", async () => {
    const { url } = await listen(fakeArxiv(papers));
    await runAt(tuesday, url, "kind: arxiv, categories: [cs.CL], crossLists: true, replacements: true");
    const listings = await db().listing.findMany({ orderBy: { rank: "asc" }, include: { paper: true } });
    expect(listings.map(({ paper, kind }) => [paper.publicId, kind])).toEqual([
      ["2601.00001", "new"],
      ["2601.00002", "cross"],
      ["2512.00003", "replace"],
    ]);
  });

  test("that have not changed cost one response without a body", async () => {
    const answer = fakeArxiv(papers);
    const statuses: number[] = [];
    const { url } = await listen((request, response) => {
      response.on("finish", () => statuses.push(response.statusCode));
      if (request.headers["if-none-match"] === '"one"') return response.writeHead(304).end();
      response.setHeader("etag", '"one"');
      return answer(request, response);
    });
    await runAt(tuesday, url, "kind: arxiv, categories: [cs.CL]");
    const { counts } = await runAt(tuesday, url, "kind: arxiv, categories: [cs.CL]");
    expect([counts.seen, statuses]).toEqual([0, [200, 304]]);
  });

  test("missed while the worker was off are fetched later, each for its day", async () => {
    const missed = [
      fakePaper({ id: "2601.00010", versions: ["2026-01-06T12:00:00Z"], changed: "2026-01-07" }),
      fakePaper({ id: "2601.00011", versions: ["2026-01-07T12:00:00Z"], changed: "2026-01-08" }),
    ];
    const { url, asked } = await listen(fakeArxiv([...papers, ...missed], 1));
    await runAt(tuesday, url, "kind: arxiv, categories: [cs.CL]");
    await runAt(new Date("2026-01-09T12:00:00Z"), url, "kind: arxiv, categories: [cs.CL]");
    expect([await listed("2026-01-07"), await listed("2026-01-08")]).toEqual([["2601.00010"], ["2601.00011"]]);
    expect(asked.map(({ url }) => url).filter((each) => each.startsWith("/oai"))[0]).toContain("from=2026-01-06");
  });
});

describe("arXiv changes and searches", () => {
  test("a withdrawal removes the listing, and a later version restores it", async () => {
    const listing = { ...fakePaper({ id: "2601.00001", announced }) };
    const feed = await listen(fakeArxiv([listing]));
    await runAt(tuesday, feed.url, "kind: arxiv, categories: [cs.CL]");
    const versions = ["2026-01-05T10:00:00Z", "2026-01-07T10:00:00Z"];
    const gone = fakePaper({
      id: "2601.00001",
      versions,
      withdrawn: true,
      comments: "Lemma 2 is wrong",
      changed: "2026-01-08",
    });
    await runAt(tuesday, (await listen(fakeArxiv([gone]))).url, "kind: arxiv-changes, categories: [cs.CL]");
    expect(await listed("2026-01-06")).toEqual([]);
    expect(await db().paper.findFirst()).toMatchObject({
      withdrawnAt: new Date("2026-01-07T10:00:00Z"),
      withdrawal: "Lemma 2 is wrong",
      firstListedOn: "2026-01-06",
    });
    const back = fakePaper({ ...gone, versions: [...versions, "2026-01-08T10:00:00Z"], withdrawn: false });
    await runAt(tuesday, (await listen(fakeArxiv([back]))).url, "kind: arxiv-changes, categories: [cs.CL]");
    expect(await listed("2026-01-06")).toEqual(["2601.00001"]);
  });

  test("a paper that comes through three interfaces is stored once, and the last two change nothing", async () => {
    const paper = fakePaper({ id: "2601.00001", announced, journal: "J. Minds 3", abstract: "Of <minds> & search." });
    const { url } = await listen(fakeArxiv([paper]));
    await runAt(tuesday, url, "kind: arxiv, categories: [cs.CL]");
    await runAt(tuesday, url, "kind: arxiv-search, authors: [Ada Lovelace]");
    const { counts } = await runAt(tuesday, url, "kind: arxiv-changes, categories: [cs.CL]");
    expect(counts).toMatchObject({ seen: 1, unchanged: 1 });
    expect(await db().paper.findMany()).toMatchObject([{ abstract: "Of <minds> & search.", journalRef: "J. Minds 3" }]);
    expect(await db().listing.findMany()).toMatchObject([{ day: "2026-01-06" }]);
  });

  test("a search combines a query, authors and venues, and is fetched in slices", async () => {
    const papers = Array.from({ length: 450 }, (_, n) => fakePaper({ id: `2601.${String(n + 1).padStart(5, "0")}` }));
    const { url, asked } = await listen(fakeArxiv(papers));
    const { counts } = await runAt(
      tuesday,
      url,
      'kind: arxiv-search, query: "cat:cs.CL", venues: [NeurIPS], most: 400',
    );
    expect([counts.created, asked.length]).toEqual([400, 2]);
    const asking = new URL(asked[1]!.url, url).searchParams;
    expect(asking.get("search_query")).toBe('(cat:cs.CL) OR jr:"NeurIPS" OR co:"NeurIPS"');
    expect([asking.get("start"), asking.get("max_results")]).toEqual(["200", "200"]);
  });
});

describe("a feed in the format", () => {
  const rss = `<rss><channel><item><title>Of &lt;i&gt;Quokkas&lt;/i&gt;</title><link>https://j.org/1</link>
    <dc:identifier>doi:10.1101/2026.01.05.1</dc:identifier><dc:creator>A. One, B. Two</dc:creator>
    <description><![CDATA[<p>They smile.</p>]]></description><dc:date>2026-01-05</dc:date></item></channel></rss>`;
  const atom = `<feed><entry><id>tag:1</id><title>Of wombats</title><summary>They dig.</summary>
    <author><name>A. One</name></author><published>2026-01-04T23:30:00Z</published></entry></feed>`;
  const json = JSON.stringify({
    items: [
      { id: "https://lab.org/1", title: "Of bilbies", content_html: "<p>They hop.</p>", authors: [{ name: "A. One" }] },
    ],
  });

  test.each([
    [
      "RSS",
      rss,
      { title: "Of Quokkas", abstract: "They smile.", doi: "10.1101/2026.01.05.1", authors: '["A. One","B. Two"]' },
      "2026-01-05",
    ],
    ["Atom", atom, { title: "Of wombats", abstract: "They dig.", authors: '["A. One"]' }, "2026-01-04"],
    [
      "JSON Feed without a date",
      json,
      { title: "Of bilbies", abstract: "They hop.", authors: '["A. One"]' },
      "2026-01-06",
    ],
  ])("%s", async (_, body, paper, day) => {
    const { url } = await listen((_, response) => response.end(body));
    const { error } = await runAt(tuesday, url, `kind: feed, url: "${url}/feed"`);
    expect(error).toBeNull();
    expect(await db().paper.findMany({ include: { listings: true } })).toMatchObject([
      { ...paper, listings: [{ day }] },
    ]);
    await runAt(new Date("2026-01-08T12:00:00Z"), url, `kind: feed, url: "${url}/feed"`);
    expect(await db().listing.count()).toBe(1);
  });

  test("with configured field names is read by those names", async () => {
    const item = { key: "x:1", headline: "Of numbats", text: "They eat.", by: "A. One; B. Two" };
    const { url } = await listen((_, response) => response.end(JSON.stringify({ items: [item] })));
    await runAt(
      tuesday,
      url,
      `kind: feed, url: "${url}", fields: {id: key, title: headline, abstract: text, authors: by}`,
    );
    expect(await db().paper.findMany()).toMatchObject([
      { title: "Of numbats", externalId: "x:1", authors: '["A. One","B. Two"]' },
    ]);
  });
});

test("a JSON Lines file is read at each run, and its path is only logged", async () => {
  const file = path.join(folder, "own.jsonl");
  const source = `kind: file, path: "${file}"`;
  const missing = await runAt(tuesday, "http://127.0.0.1", source);
  expect([missing.error, missing.log.join()]).toEqual(["its file cannot be read", expect.stringContaining(file)]);
  writeFileSync(file, '{"title":"a","abstract":"b","day":"2026-01-06"}\n{}\n');
  const { counts, error } = await runAt(tuesday, "http://127.0.0.1", source);
  expect([error, counts]).toEqual([null, { seen: 2, created: 1, updated: 0, unchanged: 0, bad: 1 }]);
});

test("a document is read at each run, and imports only its papers", async () => {
  const file = path.join(folder, "page.txt");
  const source = `kind: document, path: "${file}"`;
  expect((await runAt(tuesday, "http://127.0.0.1", source)).error).toBe("its file cannot be read");
  writeFileSync(file, "Daily Papers\n\nby them\n\nMar 42\n\nOf numbats\n\nThey eat. They sleep.\n");
  expect((await runAt(tuesday, "http://127.0.0.1", source)).error).toMatch(/^line 5: “Mar 42” is not a date/);
  writeFileSync(file, "Daily Papers\n\nby them\n\nJan 5\n\nOf numbats\n\nThey eat. They sleep.\n");
  const { counts, error } = await runAt(tuesday, "http://127.0.0.1", source);
  expect([error, counts]).toEqual([null, { seen: 1, created: 1, updated: 0, unchanged: 0, bad: 0 }]);
  expect(await db().listing.findMany({ select: { day: true } })).toEqual([{ day: "2026-01-05" }]);
  expect((await runAt(tuesday, "http://127.0.0.1", source)).counts).toMatchObject({ created: 0, unchanged: 1 });
});
