import { randomBytes } from "node:crypto";
import type { RequestListener } from "node:http";
import path from "node:path";
import Database from "better-sqlite3";
import { afterEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/platform/db";
import { log } from "@/lib/platform/logs/log";
import { captureLog } from "@/tests/setup/captureLog";
import { withDatabase } from "@/tests/setup/database";
import { writePaper } from "@/tests/setup/papers";
import { readTarget } from "../target";
import { FinishedPages } from "./finishedPages";
import { keptRoute } from "./keptRoutes";

const databaseFile = path.join(withDatabase(), "offprint.db");
const options = { databaseFile, host: "localhost", timeZone: "UTC", size: 1_000_000 };
const routeOf = (address: string) => keptRoute(readTarget(address)!, "text/html")!;

let pages: FinishedPages | undefined;
afterEach(() => pages?.close());

/** A site whose pages say how often they were rendered. */
function open(answer: RequestListener = () => {}): { pages: FinishedPages; rendered: string[] } {
  const rendered: string[] = [];
  pages = new FinishedPages((request, response) => {
    rendered.push(request.url ?? "");
    response.setHeader("Content-Type", "text/html");
    answer(request, response);
    if (!response.writableEnded) response.end(`<p>${rendered.length}</p>`);
  }, options);
  return { pages, rendered };
}

async function make(pages: FinishedPages, address: string): Promise<string> {
  const made = await pages.make(routeOf(address), "n");
  return typeof made === "string" ? made : made.body.identity.toString();
}

const bodyOf = (pages: FinishedPages, address: string) =>
  pages.find(routeOf(address))?.body.identity.toString() ?? null;

function write(work: (database: Database.Database) => void): void {
  const database = new Database(databaseFile);
  work(database);
  database.close();
}

const list = (database: Database.Database, paperId: number, day: string) =>
  database.prepare(`INSERT INTO "Listing" ("paperId", "day", "rank") VALUES (?, ?, 1)`).run(paperId, day);

describe("a finished page", () => {
  test("is rendered once for all who ask", async () => {
    const { pages, rendered } = open();
    expect(bodyOf(pages, "/")).toBeNull();
    expect(await Promise.all([make(pages, "/"), make(pages, "/?x=1"), make(pages, "/?y=2")])).toEqual(
      Array(3).fill("<p>1</p>"),
    );
    expect([bodyOf(pages, "/"), rendered]).toEqual(["<p>1</p>", ["/"]]);
  });

  test("is rendered for nobody: no header of a reader reaches the page", async () => {
    let seen = {};
    const { pages } = open(({ headers }) => {
      seen = headers;
    });
    await make(pages, "/");
    expect(Object.keys(seen).sort()).toEqual([
      ...["accept", "host", "user-agent", "x-offprint-named", "x-offprint-number", "x-offprint-render"],
    ]);
  });

  test.each([
    ["a status other than 200", { status: 404, headers: {} }],
    ["a cookie", { status: 200, headers: { "Set-Cookie": "a=b" } }],
  ])("is not kept with %s", async (_, { status, headers }) => {
    const { pages } = open((_request, response) => response.writeHead(status, headers).end("x"));
    expect(await make(pages, "/")).toBe("x");
    expect(bodyOf(pages, "/")).toBeNull();
  });

  test("is rendered again for the first who asks after what it shows has changed", async () => {
    write((database) => writePaper(database, { id: 1, day: "2025-03-12" }));
    const { pages, rendered } = open();
    await Promise.all([make(pages, "/papers/p1"), make(pages, "/papers/p2")]);
    write((database) => writePaper(database, { id: 1, day: "2025-03-12", votes: 1 }));
    await expect.poll(() => bodyOf(pages, "/papers/p1")).toBeNull();
    const making = make(pages, "/papers/p1");
    expect(bodyOf(pages, "/papers/p1")).toBe("<p>1</p>");
    expect(await making).toBe("<p>3</p>");
    expect(bodyOf(pages, "/papers/p1")).toBe("<p>3</p>");
    expect(rendered.slice(2)).toEqual(["/papers/p1"]);
    expect(bodyOf(pages, "/papers/p2")).toBe("<p>2</p>");
  });

  test("that fails is tried again by the next who asks", async () => {
    let fails = true;
    const { pages } = open(() => {
      if (fails) throw new Error("The store is busy");
    });
    await expect(make(pages, "/")).rejects.toThrow("The store is busy");
    fails = false;
    expect(await make(pages, "/")).toBe("<p>2</p>");
  });

  test("leaves when others were asked later and there is no room", async () => {
    const noise = randomBytes(300_000).toString("base64");
    const { pages } = open((_request, response) => response.end(noise));
    for (const address of ["/", "/about", "/topics"]) await make(pages, address);
    expect([bodyOf(pages, "/"), bodyOf(pages, "/topics")]).toEqual([null, noise]);
  });

  test("is rendered each time, and not kept, while the store cannot be read", async () => {
    const { pages } = open();
    await make(pages, "/");
    const lines = captureLog();
    pages.close();
    await expect.poll(() => bodyOf(pages, "/")).toBeNull();
    expect([await make(pages, "/"), await make(pages, "/")]).toEqual(["<p>2</p>", "<p>3</p>"]);
    expect(bodyOf(pages, "/")).toBeNull();
    expect(new Set(lines)).toEqual(new Set(["error page.failed: Could not read which pages changed"]));
    vi.mocked(log.error).mockClear();
  });

  test("that is popular is renewed before anyone asks", async () => {
    const { pages, rendered } = open();
    await make(pages, "/papers/trending");
    bodyOf(pages, "/papers/trending");
    write((database) => writePaper(database, { id: 1, votes: 5 }));
    write((database) => writePaper(database, { id: 1, votes: 6 }));
    await expect.poll(() => pages.renewPopular(5).then(() => rendered.length)).toBe(2);
  });
});

describe("what a change touches", () => {
  const addresses = [
    "/papers/p1",
    "/papers/date/2025-03-12",
    "/papers/date/2025-03-13",
    "/topics/x",
    "/search?q=a",
    "/",
  ];
  const changes: [string, (database: Database.Database) => void, string[]][] = [
    [
      "a vote",
      (database) => writePaper(database, { id: 1, votes: 3 }),
      ["/papers/p1", "/papers/date/2025-03-12", "/topics/x", "/"],
    ],
    [
      "a listing",
      (database) => list(database, 1, "2025-03-13"),
      ["/papers/p1", "/papers/date/2025-03-12", "/papers/date/2025-03-13", "/topics/x", "/"],
    ],
    ["an index", (database) => database.exec(`INSERT INTO "IndexBlock" VALUES (99, 1, x'00')`), ["/search?q=a"]],
    ["a tagline", (database) => database.exec(`INSERT INTO "Setting" VALUES ('site.tagline', 'x', 0)`), addresses],
    ["a heartbeat", (database) => database.exec(`INSERT INTO "Setting" VALUES ('worker.seen', 'x', 0)`), []],
    [
      "a removal",
      (database) => database.exec(`DELETE FROM "Paper" WHERE "id" = 1`),
      ["/papers/p1", "/papers/date/2025-03-12", "/papers/date/2025-03-13", "/topics/x", "/"],
    ],
  ];

  test.each(changes)("%s", async (_, change, touched) => {
    write((database) => {
      writePaper(database, { id: 1 });
      list(database, 1, "2025-03-12");
      database.exec(`INSERT INTO "Topic" ("id", "slug", "name", "kind") VALUES (1, 'x', 'x', 'keyword')`);
      database.exec(`INSERT INTO "PaperTopic" ("paperId", "topicId") VALUES (1, 1)`);
    });
    const { pages } = open();
    for (const address of addresses) await make(pages, address);
    write(change);
    await expect
      .poll(() => {
        return addresses.filter((address) => bodyOf(pages, address) === null).sort();
      })
      .toEqual(touched.toSorted());
  });

  test("is known to whoever missed more changes than the store remembers", async () => {
    const { pages } = open();
    await make(pages, "/papers/p1");
    write((database) =>
      database.exec(`UPDATE sqlite_sequence SET seq = seq + 200000 WHERE name = 'PageChange';
        INSERT INTO "PageChange" ("scope") VALUES ('paper:other')`),
    );
    await expect.poll(() => bodyOf(pages, "/papers/p1")).toBeNull();
    expect(await db().pageChange.count()).toBeGreaterThan(0);
  });
});
