import type { RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { fakeArxiv, fakePaper } from "@/tests/setup/fakeArxiv";
import { withHttp } from "@/tests/setup/http";
import { runAt, tuesday } from "@/tests/setup/sources";
import { paperRecordSchema } from "../../papers/schema";
import { db } from "../../platform/db";
import { upsertPapers } from "../store";
import { listSources } from "./store";

withDatabase();
process.env.SOURCES_LOOPBACK_MS = "1";
const listen = withHttp();
const announced = { day: "2026-01-06", kind: "new" } as const;

describe("a run that meets", () => {
  const papers = [1, 2, 3, 4].map((n) => fakePaper({ id: `2601.0000${n}`, announced }));
  const old = papers.map(({ id, title }) => paperRecordSchema.parse({ title, abstract: "Old.", id }));
  const healthy = fakeArxiv(papers, 1);

  /** The fault occurs the first `times` times; then arXiv answers normally. */
  const faulty = (times: number, fault: RequestListener): RequestListener => {
    let left = times;
    return (request, response) => (left-- > 0 ? fault : healthy)(request, response);
  };
  const respond =
    (status: number, body: string | Buffer, headers: Record<string, string> = {}): RequestListener =>
    (_, response) => {
      response.writeHead(status, headers).end(body);
    };
  const feedOf = (summary: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>oai:arXiv.org:2601.00001v1</id><title>T</title><summary>${summary}</summary><published>2026-01-06T00:00:00-05:00</published><announce_type>new</announce_type></entry></feed>`;
  const grown = Array.from({ length: 10 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join("");
  const bomb = `<!DOCTYPE x [<!ENTITY a0 "ha">${grown}]>${feedOf("&a10;")}`;

  test.each<[string, RequestListener, RegExp | null, number, RegExp | null]>([
    ["503 with Retry-After", faulty(1, respond(503, "", { "retry-after": "1" })), null, 4, /it answered 503; retrying/],
    ["an empty body", faulty(1, respond(200, "")), null, 4, /its response is empty; retrying/],
    ["truncated XML", faulty(1, respond(200, feedOf("Of").slice(0, -30))), null, 4, /XML is invalid.*unclosed/],
    [
      "XML that is truncated every time",
      faulty(9, respond(200, feedOf("Of").slice(0, -30))),
      /gave up after 5 attempts: its XML is invalid/,
      0,
      /./,
    ],
    [
      "a wrong charset",
      faulty(1, respond(200, Buffer.from(feedOf("Wübben"), "latin1"), { "content-type": "text/xml; charset=latin1" })),
      null,
      1,
      null,
    ],
    [
      "an abstract of 10 MB",
      faulty(1, respond(200, feedOf("a".repeat(10_000_000)))),
      null,
      0,
      /abstract is longer than 50000/,
    ],
    ["an entity bomb", faulty(9, respond(200, bomb)), /expand too far/, 0, /expand too far/],
    [
      "a redirect into a private network",
      faulty(1, respond(302, "", { location: "http://10.0.0.1/" })),
      /10\.0\.0\.1, which is in a private network/,
      0,
      null,
    ],
    ["an HTML page", faulty(9, respond(200, "<html><body>Maintenance</body></html>")), /it sent <html>/, 0, /<html>/],
    ["a 403", faulty(1, respond(403, "no")), /it answered 403/, 0, null],
  ])("%s", async (_, server, error, expectedPapers, logged) => {
    const { url } = await listen(server);
    const outcome = await runAt(tuesday, url, "kind: arxiv, categories: [cs.CL]");
    if (error) expect(outcome.error).toMatch(error);
    else expect(outcome.error).toBeNull();
    expect(await db().paper.count()).toBe(expectedPapers);
    if (logged) expect(outcome.log.join("\n")).toMatch(logged);
    else expect(outcome.log).toEqual([]);
  });

  test("an error is recorded, and the source is due again soon, and later after each failure", async () => {
    const { url } = await listen(respond(500, ""));
    await runAt(tuesday, url, "kind: arxiv, categories: [cs.CL]");
    await runAt(tuesday, url, "kind: arxiv, categories: [cs.CL]");
    const [source] = await listSources(tuesday);
    expect(source?.lastRun).toMatchObject({ endedAt: tuesday, error: expect.stringMatching(/it answered 500/) });
    expect(source?.state).toMatchObject({ failures: 2, succeededAt: null, nextAt: new Date("2026-01-06T12:30:00Z") });
  });

  test("an expired resumption token starts the list again", async () => {
    let expired = 1;
    const { url } = await listen((request, response) => {
      if (request.url?.includes("resumptionToken") && expired-- > 0) {
        return respond(200, '<OAI-PMH><error code="badResumptionToken">expired</error></OAI-PMH>')(request, response);
      }
      return healthy(request, response);
    });
    await upsertPapers(old);
    const { counts, error } = await runAt(tuesday, url, "kind: arxiv-changes, categories: [cs.CL]");
    expect([error, counts.updated, await db().paper.count()]).toEqual([null, 4, 4]);
  });

  test("an error half way continues from its checkpoint the next time", async () => {
    let answers = 0;
    const { url, asked } = await listen((request, response) =>
      ++answers > 2 && answers < 8 ? respond(500, "")(request, response) : healthy(request, response),
    );
    await upsertPapers(old);
    const failed = await runAt(tuesday, url, "kind: arxiv-changes, categories: [cs.CL]");
    expect(failed).toMatchObject({ error: expect.stringMatching(/500/), counts: { updated: 2 } });
    const { counts } = await runAt(tuesday, url, "kind: arxiv-changes, categories: [cs.CL]");
    expect([counts.updated, counts.unchanged]).toEqual([2, 0]);
    expect(asked.at(-2)?.url).toContain("resumptionToken=cs%3Acs%3ACL%7C2025-12-30%7C2");
  });
});
