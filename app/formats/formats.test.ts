import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { beforeEach, describe, expect, test } from "vitest";
import { upsertPapers } from "@/lib/ingest/store";
import { assignAuthors } from "@/lib/papers/authors/assignPending.store";
import { paperRecordSchema } from "@/lib/papers/schema";
import { assignTopics } from "@/lib/papers/topics/assignPending.store";
import { splitFormat } from "@/lib/publish/formats/format";
import { indexPapers } from "@/lib/search/index/store";
import { withDatabase } from "@/tests/setup/database";
import { readCitations } from "@/tests/setup/readCitations";
import { GET } from "./[format]/[...path]/route";

withDatabase();

const listed = [
  {
    id: "2407.20183",
    title: "MindSearch",
    day: "2024-07-30",
    rank: 1,
    votes: 9,
    authors: ["Zehui Chen"],
    categories: ["cs.CL"],
  },
  { id: "2407.20184v2", title: "Agents of $M^3$", day: "2024-07-30", rank: 2, votes: 30 },
  { id: "hep-th/9901001", title: "Strings", day: "2024-07-29", rank: 1, votes: 1 },
  { title: "Agents without a name", day: "2024-07-29", rank: 2, votes: 0 },
];

beforeEach(async () => {
  await upsertPapers(listed.map((record) => paperRecordSchema.parse({ abstract: "Of agents.", ...record })));
  assignTopics();
  assignAuthors();
  indexPapers();
});

/** Requests an address like next.config.ts's rewrites. */
async function get(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const url = new URL(address, "http://localhost:3000");
  const split = splitFormat(url.pathname)!;
  const path = split.path.slice(1).split("/");
  return GET(new Request(url, { headers }), { params: Promise.resolve({ format: split.format, path }) });
}

describe("the feed of a list", () => {
  const lists: [address: string, titles: string[]][] = [
    ["/feed.xml", ["Agents of M³", "MindSearch", "Strings", "Agents without a name"]],
    ["/papers/trending.atom", ["Agents of M³", "MindSearch", "Strings", "Agents without a name"]],
    ["/papers/trending.atom?min_votes=2", ["Agents of M³", "MindSearch"]],
    ["/papers/trending.atom?limit=1", ["Agents of M³"]],
    ["/papers/date/2024-07-29.atom", ["Strings", "Agents without a name"]],
    ["/papers/week/2024-W31.atom?min_votes=9", ["Agents of M³", "MindSearch"]],
    ["/papers/month/2024-07.atom?topic=cs.CL", ["MindSearch"]],
    ["/papers/trending.atom?topic=Computation+and+Language&code=1", []],
    ["/papers/month/2024-06.atom", []],
    ["/search.atom?q=title:name", ["Agents without a name"]],
    ["/search.atom?q=agents", ["Agents of M³", "MindSearch", "Agents without a name", "Strings"]],
    ["/search.atom?q=strings&min_votes=2", []],
    ["/topics/cs.CL.atom", ["MindSearch"]],
    ["/authors/zehui-chen.atom", ["MindSearch"]],
    ["/authors/Zehui%20Chen.atom?min_votes=1000", []],
    ["/topics/cs.CL.atom?min_votes=10&sort=trending", []],
    ["/search.atom?q=2407.20183", ["MindSearch"]],
  ];
  test.each(lists)("%s", async (address, titles) => {
    const response = await get(address);
    expect(response.status).toBe(200);
    expect(response.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
    const entries = parseAtomFeed(await response.text()).entries ?? [];
    expect(entries.map(({ title }) => title?.value)).toEqual(titles);
  });

  test("also exists as RSS and JSON Feed, and contains its own address", async () => {
    const rss = parseRssFeed(await (await get("/papers/trending.rss?min_votes=9")).text());
    expect(rss.items?.map(({ title }) => title)).toEqual(["Agents of M³", "MindSearch"]);
    expect(rss.atom?.links?.[0]?.href).toBe("http://localhost:3000/papers/trending.rss?min_votes=9");
    const json = parseJsonFeed(await (await get("/feed.json")).json());
    expect(json).toMatchObject({
      feed_url: "http://localhost:3000/feed.json",
      home_page_url: "http://localhost:3000/papers",
    });
    expect(json.items).toHaveLength(4);
  });

  test("is a 304 for a client that has it", async () => {
    const first = await get("/feed.xml");
    const etag = first.headers.get("ETag")!;
    const modified = first.headers.get("Last-Modified")!;
    expect((await get("/feed.xml", { "If-None-Match": etag })).status).toBe(304);
    expect((await get("/feed.xml", { "If-None-Match": `"x", W/${etag}` })).status).toBe(304);
    expect((await get("/feed.xml", { "If-Modified-Since": modified })).status).toBe(304);
    expect((await get("/feed.xml", { "If-None-Match": '"x"', "If-Modified-Since": modified })).status).toBe(200);
    expect((await get("/feed.xml?limit=1", { "If-None-Match": etag })).status).toBe(200);
  });

  test("keeps the ids of its papers", async () => {
    const ids = async () => parseJsonFeed(await (await get("/feed.json")).json()).items?.map(({ id }) => id);
    const before = await ids();
    await upsertPapers([
      paperRecordSchema.parse({ id: "2408.00001", title: "Agents without a name", abstract: "Of agents." }),
    ]);
    expect(await ids()).toEqual(before);
  });
});

describe("citations", () => {
  test("of a paper work with any of its ids", async () => {
    for (const id of ["2407.20183", "2407.20183v3"]) {
      const response = await get(`/papers/${id}.bib`);
      expect(response.headers.get("Content-Disposition")).toBe('attachment; filename="2407.20183.bib"');
      expect(readCitations(await response.text())).toMatchObject([{ title: "MindSearch", authors: ["Zehui Chen"] }]);
    }
    expect(readCitations(await (await get("/papers/hep-th/9901001.ris")).text())).toMatchObject([{ title: "Strings" }]);
  });

  test("of lists have all their papers", async () => {
    expect(readCitations(await (await get("/papers/trending.bib")).text())).toHaveLength(4);
    expect(readCitations(await (await get("/papers/date/2024-07-30.ris")).text())).toHaveLength(2);
    expect(readCitations(await (await get("/search.csl.json?q=agents&sort=votes")).json())).toHaveLength(4);
  });
});

describe("an invalid request", () => {
  const refused: [address: string, status: number, problem: string][] = [
    ["/feed.xml?min_votes=-1", 400, "min_votes is not a whole number from 0 to 1000000000"],
    ["/feed.xml?limit=101", 400, "limit is not a whole number from 1 to 100"],
    ["/papers/trending.bib?limit=1001", 400, "limit is not a whole number from 1 to 1000"],
    ["/search.atom", 400, "The parameter q is missing: it holds the search query."],
    ["/search.atom?q=a&sort=best", 400, "sort must be one of relevance, newest, votes"],
    ["/topics/cs.CL.atom?sort=votes", 400, "sort must be one of newest, trending"],
    ["/authors/nobody.atom", 404, "There is no list or paper at this address."],
    ["/topics/nothing-such.atom", 404, "There is no list or paper at this address."],
    ["/papers/date/2024-02-30.atom", 404, "There is no list or paper at this address."],
    ["/papers/2407.99999.bib", 404, "There is no list or paper at this address."],
    [
      "/papers/2407.20183.atom",
      404,
      "A single paper has no feed. Its citation is available as /papers/2407.20183.bib, .ris and .csl.json.",
    ],
  ];
  test.each(refused)("%s is refused", async (address, status, problem) => {
    const response = await get(address);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe(`${problem}\n`);
  });

  test("of any kind gets 200, 304, 400 or 404", { timeout: 60_000 }, async () => {
    const format = fc.constantFrom("atom", "rss", "json", "bib", "ris", "csl.json", "png", "constructor");
    const anyPath = fc.constantFrom(
      "feed",
      "search",
      "papers/trending",
      "papers/date/2024-07-30",
      "papers/%E0%A4%A",
      "papers/x",
    );
    const value = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom("1", "50", "1e3", "votes", "agents"),
    );
    const query = fc.dictionary(fc.constantFrom("q", "sort", "limit", "min_votes", "other"), value);
    const headers = fc.record({ since: fc.string({ maxLength: 9 }) });
    await fc.assert(
      fc.asyncProperty(format, anyPath, query, headers, async (name, path, values, { since }) => {
        const url = new URL(`/${path}?${new URLSearchParams(values)}`, "http://localhost:3000");
        const request = new Request(url, { headers: { "If-Modified-Since": encodeURIComponent(since) } });
        const response = await GET(request, { params: Promise.resolve({ format: name, path: path.split("/") }) });
        expect([200, 304, 400, 404]).toContain(response.status);
      }),
      { numRuns: 150 },
    );
  });
});
