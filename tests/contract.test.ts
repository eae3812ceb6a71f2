import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "@/lib/publish/api/endpoints/all";
import { problemSchema } from "@/lib/publish/api/schemas";
import { hubDetailSchema, hubListingSchema } from "@/lib/publish/huggingFace/schema";
import { putCorpus } from "./setup/corpus";
import { withDatabase } from "./setup/database";
import { sendRequest } from "./setup/requests";

withDatabase({ kept: true });
beforeAll(putCorpus, 60_000);

type Case = {
  get?: string;
  post?: string;
  headers?: Record<string, string>;
  status: number;
  shape?: z.ZodType | undefined;
  /** A pattern for the body, and patterns for headers. */
  says?: RegExp;
  answers?: Record<string, RegExp>;
};

const listings = z.array(hubListingSchema);
const hubError = z.strictObject({ error: z.string() });
const body = (name: string) => endpoints.find((each) => each.name === name)?.body;
const rate = { ratelimit: /^"api";r=\d+;t=\d+$/, "ratelimit-policy": /^"fixed window";"api";q=3000;w=300$/ };
const open = { "access-control-allow-origin": /^\*$/ };
const json = { "content-type": /^application\/json/, etag: /^W\/"[\w-]{27}"$/, ...open, ...rate };
const markdown = { "content-type": /^text\/markdown/, ...open, ...rate };
/** On a page's own address, where other clients get HTML. */
const negotiated = { ...markdown, vary: /Accept/, "cache-control": /^private/ };
const problem = { "content-type": /^application\/problem\+json/, ...open, ...rate };

const hub: Case[] = [
  { get: "/api/daily_papers", status: 200, shape: listings.length(50), answers: json },
  {
    get: "/api/daily_papers?limit=1",
    status: 200,
    shape: listings.length(1),
    answers: { link: /[?&]p=1[^>]*>; rel="next"$/ },
  },
  { get: "/api/daily_papers?limit=100", status: 200, shape: listings.length(84) },
  { get: "/api/daily_papers?p=1000000&limit=100", status: 200, shape: listings.length(0) },
  {
    get: "/api/daily_papers?date=2024-07-30",
    status: 200,
    shape: listings.length(2),
    says: /^\[\{"paper":\{"id":"2407\.20183"/,
  },
  { get: "/api/daily_papers?date=2024-07-29", status: 200, shape: listings.length(0) },
  { get: "/api/daily_papers?date=2024-7-30", status: 200, shape: listings.min(1) },
  { get: "/api/daily_papers?week=2024-W31", status: 200, shape: listings.length(32) },
  { get: "/api/daily_papers?month=2024-08&limit=100", status: 200, shape: listings.length(31) },
  { get: "/api/daily_papers?month=2024-08&sort=trending&limit=5", status: 200, shape: listings.length(5) },
  { get: "/api/daily_papers?sort=publishedAt&limit=5", status: 200, shape: listings.length(5) },
  { get: "/api/daily_papers?sort=trending&limit=5", status: 200, shape: listings.length(5) },
  { get: "/api/daily_papers?submitter=nobody", status: 200, shape: listings.length(0) },
  { get: "/api/daily_papers?submitter=offprint&limit=3", status: 200, shape: listings.length(3) },
  { get: "/api/daily_papers?unknown=1", status: 200, shape: listings },
  ...[
    "limit=0",
    "limit=101",
    "limit=1e1",
    "limit=",
    "sort=upvotes",
    "p=-1",
    "p=x",
    "month=2025-13",
    "month=2025-00",
    "date=2025-02-30",
    "date=yesterday",
    "date=2025-3-32",
    "week=2025-W54",
    "week=2025-W0",
    "date=2025-03-12&week=2025-W11",
  ].map((query) => ({ get: `/api/daily_papers?${query}`, status: 400, shape: hubError, answers: rate })),
  { get: "/api/papers/search?q=diffusion", status: 200, shape: listings.min(30), answers: json },
  { get: "/api/papers/search?q=diffusion&limit=2", status: 200, shape: listings.length(2) },
  { get: "/api/papers/search?q=2407.20183", status: 200, shape: listings.length(1) },
  { get: "/api/papers/search", status: 400, shape: hubError },
  { get: "/api/papers/search?q=%20", status: 400, shape: hubError },
  { get: `/api/papers/search?q=${"x".repeat(251)}`, status: 400, shape: hubError },
  { get: "/api/papers/search?q=x&limit=0", status: 400, shape: hubError },
  { get: "/api/papers/search?q=x&limit=121", status: 400, shape: hubError },
  { get: "/api/papers/2407.20183", status: 200, shape: hubDetailSchema, answers: json },
  { get: "/api/papers/2407.20183v1", status: 200, shape: hubDetailSchema },
  { get: "/api/papers/hep-th/9901001", status: 200, shape: hubDetailSchema },
  { get: "/api/papers/hep-th%2F9901001", status: 200, shape: hubDetailSchema },
  { get: "/api/papers/10.1145/3366423.3380130", status: 200, shape: hubDetailSchema },
  { get: "/api/papers/2407.99999", status: 404, says: /^\{"error":"Paper not found"\}$/, answers: rate },
  { get: "/api/papers/%E0%A4%A", status: 404, says: /^\{"error":"Paper not found"\}$/ },
  { get: "/api/models", status: 404, shape: hubError },
  { post: "/api/papers/index", status: 401, shape: hubError, answers: { "www-authenticate": /^Bearer$/ } },
  { post: "/api/daily_papers", status: 404, shape: hubError },
  { post: "/api/papers/search", status: 404, shape: hubError },
  { post: "/api/papers/2407.20183", status: 404, shape: hubError },
  { post: "/api/papers/2407.20183/upvote", status: 404, shape: hubError },
  { post: "/api/papers/2407.20183/comment", status: 404, shape: hubError },
  { post: "/api/settings/papers/claim", status: 404, shape: hubError },
];

const ours: Case[] = [
  ...endpoints.map(({ example, body }) => ({ get: `/api/v1${example}`, status: 200, shape: body, answers: json })),
  { get: "/api/v1/periods/latest", status: 200, shape: body("listPeriod"), says: /"total":53,/ },
  {
    get: "/api/v1/periods/2024-08?limit=7",
    status: 200,
    answers: { link: /\/api\/v1\/periods\/2024-08\?limit=7&after=7-\d+>/ },
  },
  { get: "/api/v1/days?from=2024-07-01&to=2024-07-31", status: 200, says: /\[\{"day":"2024-07-30","papers":2\}\]/ },
  {
    get: "/api/v1/search?q=diffusion&facets=yes&sort=votes",
    status: 200,
    shape: body("searchPapers"),
    says: /"months":\[\{/,
  },
  { get: "/api/v1/papers/hep-th/9901001/similar", status: 200, shape: body("listSimilar") },
  { get: "/api/v1/topics/CS.cl", status: 200, shape: body("getTopic"), says: /"id":"cs.CL"/ },
  {
    get: "/api/v1/topics/cs.CV/papers?sort=trending&limit=3",
    status: 200,
    shape: body("listTopicPapers"),
    says: /"after":"3-\d+"/,
  },
  { get: "/api/v1/authors/Chen,%20Zehui", status: 200, shape: body("getAuthor"), says: /"id":"zehui-chen"/ },
  {
    get: "/api/v1/authors/zehui-chen/papers?limit=1",
    status: 200,
    shape: body("listAuthorPapers"),
    says: /"day":"2024-07-30"/,
  },
  { get: "/api/v1/suggest?q=", status: 200, says: /^\{"suggestions":\[\]\}$/ },
  { get: "/api/v1/openapi.json", status: 200, says: /^\{"openapi":"3\.1\.0"/, answers: open },
  ...[
    "/periods/2025-13",
    "/periods/2025-02-30",
    "/periods/latest?limit=0",
    "/periods/latest?limit=101",
    "/trending?after=x",
    "/trending?limt=5",
    "/search",
    "/search?q=x&sort=best",
    "/search?q=x&facets=1",
    "/days",
    "/days?from=2025-03-02&to=2025-03-01",
    "/days?from=2020-01-01&to=2025-03-01",
    "/papers/2407.20183/similar?limit=51",
    `/topics?q=${"x".repeat(101)}`,
  ].map((path) => ({
    get: `/api/v1${path}`,
    status: 400,
    shape: problemSchema,
    says: /"faults":\[\{"parameter"/,
    answers: problem,
  })),
  ...[
    "/papers/2407.99999",
    "/papers/none/similar",
    "/topics/none",
    "/topics/none/papers",
    "/authors/none",
    "/authors/none/papers",
    "/nothing",
    "/papers/%E0%A4%A",
  ].map((path) => ({ get: `/api/v1${path}`, status: 404, shape: problemSchema, answers: problem })),
];

const agents: Case[] = [
  {
    get: "/papers/2407.20183.md",
    status: 200,
    answers: markdown,
    says: /^# MindSearch.*\n\nZehui Chen, .*\n\n- Id: 2407\.20183\n[\s\S]*## Abstract\n\nInformation seeking/,
  },
  {
    get: "/papers/2407.20183",
    headers: { Accept: "text/markdown" },
    status: 200,
    answers: { ...negotiated, link: /<http:\/\/localhost:3000\/papers\/2407\.20183>; rel="canonical"/ },
  },
  { get: "/papers/hep-th/9901001.md", status: 200, says: /^# String \\\*theory\\\* \\\[of old\\\]\n/ },
  {
    get: "/papers/2407.99999.md",
    status: 404,
    answers: markdown,
    says: /not on this site[\s\S]*<https:\/\/arxiv\.org\/abs\/2407\.99999>/,
  },
  { get: "/papers/none.md", status: 404, answers: markdown, says: /no page at this address/ },
  { get: "/papers.md", status: 200, answers: markdown, says: /^# Papers from Wednesday, March 12, 2025\n\n53 papers/ },
  { get: "/", headers: { Accept: "text/markdown" }, status: 200, answers: negotiated, says: /^# Papers from/ },
  {
    get: "/papers/date/2024-07-30.md",
    status: 200,
    says: /\n1\. \[MindSearch.*\]\(http:\/\/localhost:3000\/papers\/2407\.20183\.md\)/,
  },
  { get: "/papers/date/2024-07-29.md", status: 200, says: /No papers were listed/ },
  { get: "/papers/date/2024-07-32.md", status: 404 },
  { get: "/papers/week/2024-W31.md", status: 200, says: /^# Papers from Week 31, 2024\n\n32 papers/ },
  { get: "/papers/month/2024-08.md", status: 200, says: /^# Papers from August 2024/ },
  { get: "/papers/trending.md", status: 200, says: /^# Trending papers/ },
  { get: "/papers/trending.md?p=2", status: 200, says: /\n61\. / },
  {
    get: "/search.md?q=diffusion",
    status: 200,
    says: /^# Search: diffusion\n\n\d+ papers\.[\s\S]*\[Next page\]\(http:\/\/localhost:3000\/search\.md\?q=diffusion&after=20-\d+\)/,
  },
  { get: "/search.md", status: 200, says: /^# Search\n/ },
  { get: "/topics.md", status: 200, says: /^# Topics\n[\s\S]*\/topics\/cs\.CV\.md\)/ },
  { get: "/topics/cs.CV.md", status: 200, says: /^# Computer Vision/ },
  { get: "/topics/none.md", status: 404 },
  {
    get: "/authors/zehui-chen.md",
    status: 200,
    answers: markdown,
    says: /^# Zehui Chen\n\n1 paper, the newest first\.[\s\S]*\[Co\\?-author: Kuikun Liu\]\(http:\/\/localhost:3000\/authors\/kuikun-liu\.md\)/,
  },
  { get: "/authors/none.md", status: 404 },
  { get: "/llms.txt", status: 200, says: /^# Offprint\n\n> /, answers: { "content-type": /^text\/plain/ } },
  { get: "/mcp", status: 405, answers: { allow: /^POST$/ } },
  { post: "/mcp", status: 403, headers: { Origin: "https://elsewhere.example" } },
];

describe.each([
  ["Hugging Face's papers API", hub],
  ["our own API", ours],
  ["the pages for agents", agents],
])("%s", (_, cases) => {
  test("responds as documented", async () => {
    for (const each of cases) {
      const method = each.post === undefined ? "GET" : "POST";
      const path = each.get ?? each.post ?? "";
      const response = await sendRequest(path, { method, headers: each.headers ?? {} });
      const text = await response.text();
      expect.soft(response.status, `${method} ${path}: ${text.slice(0, 200)}`).toBe(each.status);
      for (const [name, form] of Object.entries(each.answers ?? {}))
        expect.soft(response.headers.get(name), `${name} of ${method} ${path}`).toMatch(form);
      if (each.says) expect.soft(text, path).toMatch(each.says);
      // The shape must name every field.
      if (each.shape) expect.soft(each.shape.parse(JSON.parse(text)), path).toEqual(JSON.parse(text));
    }
  });
});
