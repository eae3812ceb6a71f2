import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { claimPaperRequests } from "@/lib/ingest/requests/store";
import { db } from "@/lib/platform/db";
import { pathParams } from "@/lib/publish/api/endpoint";
import { endpoints } from "@/lib/publish/api/endpoints/all";
import { apiFolder } from "@/lib/publish/api/handle";
import { problemSchema } from "@/lib/publish/api/schemas";
import { dailyRequest, searchRequest } from "@/lib/publish/huggingFace/schema";
import { putCorpus } from "./setup/corpus";
import { withDatabase } from "./setup/database";
import { nextPage, readHubPaper, readRateLimit } from "./setup/hubClient";
import { sendRequest } from "./setup/requests";

withDatabase({ kept: true });
process.env.API_LIMIT = "100000";
process.env.API_TOKENS = "a-token-of-this-site, another-token-of-it";
beforeAll(putCorpus, 60_000);

async function read<T>(path: string): Promise<{ body: T; headers: Headers }> {
  const response = await sendRequest(path);
  expect(response.status, path).toBe(200);
  return { body: (await response.json()) as T, headers: response.headers };
}

describe("invalid input", () => {
  const odd = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.string({ unit: "binary", maxLength: 20 }),
    fc.constantFrom("-1", "0", "1", "99999999999999999999", "1e9", "NaN", "null", "2025-13", "2025-W54", "9999-12-31"),
    fc.constantFrom("0001-01-01", "%", "%00", "\u0000", "../..", "'; DROP TABLE Paper; --", '"', "a".repeat(5000)),
    fc.constantFrom("latest", "trending", "newest", "yes", "10", "5-1", "999999-1", "cs.CV", "2407.20183", "hep-th/"),
  );

  /** Requests with any combination of valid and invalid values for each parameter, and for one that does not exist. */
  const requestsTo = (path: string, params: string[]) => {
    const pathNames = pathParams(path);
    return fc
      .record(Object.fromEntries([...params, "more"].map((name) => [name, fc.option(odd, { nil: undefined })])))
      .map((values) => {
        const address = path.replace(/\{(\w+)\}/g, (_, name: string) =>
          encodeURIComponent(toWellFormed(values[name] ?? "x")),
        );
        const query = new URLSearchParams();
        for (const [name, value] of Object.entries(values))
          if (value !== undefined && !pathNames.includes(name)) query.append(name, value);
        return `${address}?${query}`;
      });
  };
  const toWellFormed = (text: string) => text.replace(/[\ud800-\udfff]/gu, "�");

  const pages = { p: z.string(), sort: z.string(), q: z.string(), after: z.string() };
  const addresses: [string, string[]][] = [
    ...endpoints.map(({ path, params }): [string, string[]] => [`${apiFolder}${path}`, Object.keys(params.shape)]),
    ["/api/daily_papers", Object.keys(dailyRequest.shape)],
    ["/api/papers/search", Object.keys(searchRequest.shape)],
    ["/api/papers/{id}", ["id"]],
    ["/papers/{id}.md", ["id"]],
    ["/papers/{kind}/{key}.md", ["kind", "key", ...Object.keys(pages)]],
    ["/papers/trending.md", Object.keys(pages)],
    ["/search.md", Object.keys(pages)],
    ["/authors/{author}.md", ["author", ...Object.keys(pages)]],
    ["/topics/{topic}.md", ["topic", ...Object.keys(pages)]],
  ];

  test.each(addresses)("%s never fails, and reports what is invalid", { timeout: 60_000 }, async (path, params) => {
    await fc.assert(
      fc.asyncProperty(requestsTo(path, params), async (request) => {
        const response = await sendRequest(request);
        const text = await response.text();
        expect([200, 400, 404]).toContain(response.status);
        if (path.endsWith(".md")) return;
        const body: unknown = JSON.parse(text);
        if (response.status === 200) return;
        if (path.startsWith(apiFolder)) expect(problemSchema.parse(body).detail).not.toBe("");
        else expect(body).toEqual({ error: expect.stringMatching(/./) });
      }),
      { numRuns: 40 },
    );
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"])("%s to a read-only address is refused at once", async (method) => {
    for (const path of ["/api/daily_papers", "/api/papers/search", "/api/papers/x", "/api/papers/x/upvote", "/api/y"])
      expect((await sendRequest(path, { method, body: "{" })).status, path).toBe(404);
  });
});

type Listed = { papers: { id: string; day: string }[]; after: string | null };

describe("paged lists", () => {
  test.each([
    ["/api/v1/periods/2024-08", 31],
    ["/api/v1/periods/latest", 53],
    ["/api/v1/trending", 84],
    ["/api/v1/topics/cs.CV/papers", 30],
    ["/api/v1/authors/zehui-chen/papers", 1],
    ["/api/v1/topics/cs.CV/papers?sort=trending", 30],
    ["/api/v1/search?q=diffusion+topic:cs.CV", 30],
  ])("consecutive pages of %s contain each paper once", async (path, total) => {
    const allIds: string[] = [];
    let next: string | null = `${path}${path.includes("?") ? "&" : "?"}limit=7`;
    for (let page = 0; next && page < 20; page++) {
      const { body, headers }: { body: Listed; headers: Headers } = await read(next);
      allIds.push(...body.papers.map(({ id }) => id));
      const link = nextPage(headers.get("Link"));
      expect(link === null).toBe(body.after === null);
      next = link?.slice("http://localhost:3000".length) ?? null;
    }
    expect(allIds.length).toBe(total);
    expect(new Set(allIds).size).toBe(total);
  });
});

describe("a Hugging Face client", () => {
  test("reads all daily papers, page by page", async () => {
    const found = [];
    let next: string | null = "http://localhost:3000/api/daily_papers?limit=20";
    while (next) {
      const { body, headers }: { body: Record<string, unknown>[]; headers: Headers } = await read(next.slice(21));
      found.push(...body.map(readHubPaper));
      next = nextPage(headers.get("Link"));
    }
    expect(found.length).toBe(84);
    const days = found.map(({ submittedAt }) => submittedAt?.toISOString() ?? "");
    expect(days).toEqual([...days].sort().reverse());
    for (const paper of found) {
      expect([paper.id, paper.title, paper.summary].every((text) => typeof text === "string" && text !== "")).toBe(
        true,
      );
      expect(paper.upvotes).toEqual(expect.any(Number));
      expect(paper.submittedBy).toEqual({ username: "Offprint", fullname: "Offprint" });
    }
  });

  test("reads a day ordered by votes, then by rank", async () => {
    const { body } = await read<Record<string, unknown>[]>("/api/daily_papers?date=2024-08-01&limit=100");
    const votes = body.map(readHubPaper).map(({ upvotes }) => Number(upvotes));
    expect(votes).toEqual([...votes].sort((a, b) => b - a));
    expect(body.map(readHubPaper).map(({ id }) => id)).toEqual(
      [6, 13, 5, 12, 4, 11, 3, 10, 2, 9, 1, 8, 0, 7, 14].map((index) => `2408.${10_000 + index}`),
    );
  });

  test("reads one paper with all its fields", async () => {
    const { body, headers } = await read<Record<string, unknown>>("/api/papers/2407.20183");
    expect(readHubPaper(body)).toMatchObject({
      id: "2407.20183",
      authors: ["Zehui Chen", "Kuikun Liu", "Łukasz Ō. Ñandú"],
      publishedAt: new Date("2024-07-29T15:12:40.500Z"),
      submittedAt: new Date("2024-07-30T00:00:00Z"),
      upvotes: 44,
      comments: 3,
      githubRepo: "https://github.com/InternLM/MindSearch",
      githubStars: 6000,
      projectPage: "https://mindsearch.netlify.app/",
      aiKeywords: ["multi-agent framework", "web search"],
    });
    expect(readRateLimit(headers)).toMatchObject({ limit: 100_000, window: 300 });
  });

  test("reads search results", async () => {
    const { body } = await read<Record<string, unknown>[]>("/api/papers/search?q=mind%20searcher");
    expect(readHubPaper(body[0] ?? {})).toMatchObject({ id: "2407.20183", upvotes: 44 });
  });
});

test("requests from other origins may use ETags, and get a 304 for unchanged content", async () => {
  const preflight = await sendRequest("/api/v1/site", { method: "OPTIONS" });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("Access-Control-Allow-Headers")).toContain("If-None-Match");
  for (const path of [
    "/api/daily_papers",
    "/api/v1/periods/latest",
    "/papers.md",
    "/llms.txt",
    "/api/v1/openapi.json",
  ]) {
    const tag = (await sendRequest(path)).headers.get("ETag") ?? "";
    const again = await sendRequest(path, { headers: { "If-None-Match": tag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  }
});

describe("requesting a paper", () => {
  afterEach(async () => {
    await db().paperRequest.deleteMany();
  });
  const post = (body: unknown, token = "another-token-of-it") =>
    sendRequest("/api/papers/index", {
      method: "POST",
      headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });

  test("needs a token, and takes an arXiv id in any notation", async () => {
    const now = new Date(Date.now() + 1000);
    expect((await post({ arxivId: "https://arxiv.org/abs/2501.00001v3" })).status).toBe(202);
    expect((await post({ arxivId: "2501.00001" })).status).toBe(202);
    expect(await claimPaperRequests(10, now)).toEqual(["2501.00001"]);
    const known = await post({ arxivId: "2407.20183" });
    expect([known.status, await known.json()]).toEqual([200, { id: "2407.20183", status: "indexed" }]);
  });

  test.each([
    [{ arxivId: "2501.00001" }, "not-a-token-of-this-site", 401],
    [{ arxivId: "2501.00001" }, "", 401],
    [{ arxivId: "10.1145/1" }, undefined, 400],
    [{ arxivId: 5 }, undefined, 400],
    [{}, undefined, 400],
    ["{", undefined, 400],
    ["null", undefined, 400],
    [`"${"x".repeat(3000)}"`, undefined, 400],
  ])("with %j and the token %j is a %i", async (body, token, status) => {
    expect((await post(body, token)).status).toBe(status);
    expect(await claimPaperRequests(10, new Date(Date.now() + 1000))).toEqual([]);
  });
});
