import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import type { RequestListener } from "node:http";
import path from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { db, openDatabase } from "@/lib/platform/db";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { withBundle } from "./setup/bundle";
import { runInProcess } from "./setup/commandLine";
import { withDatabase } from "./setup/database";
import { fakeArxiv, fakePaper } from "./setup/fakeArxiv";
import { fakeHuggingFace } from "./setup/fakeHuggingFace";
import { withHttp } from "./setup/http";

// The fetch commands, with servers that respond like arXiv and Hugging Face.

const folder = withDatabase();
const listen = withHttp();
const program = withBundle("bin/offprint.ts");

/** Writes a sources file that names the servers. @returns the environment of a command line that uses it */
function environmentFor(url: string, store = path.join(folder, "offprint.db")): Record<string, string> {
  const mirrors = `{arxivFeed: ${url}/atom, arxivApi: ${url}/api/query, arxivOai: ${url}/oai, huggingFace: ${url}}`;
  const file = path.join(folder, "sources.yaml");
  const sources = `[{name: cl, kind: arxiv, categories: [cs.CL]}, {name: hf, kind: hugging-face, url: "${url}"}]`;
  writeFileSync(file, `sources: ${sources}\nupstreams: ${mirrors}\n`);
  return { SOURCES_FILE: file, SOURCES_LOOPBACK_MS: "0", DATABASE_URL: `file:${store}` };
}

/** Runs the command in a separate process, for tests that kill it. */
function start(url: string, args: string[], store?: string): ChildProcess {
  const env = { ...process.env, ...environmentFor(url, store) };
  return spawn(process.execPath, [program, ...args], { env });
}

const offprint = (url: string, args: string[]) => runInProcess(args, environmentFor(url));

const papers = Array.from({ length: 400 }, (_, n) => {
  const day = 5 + (n % 5);
  return fakePaper({
    id: `2601.${String(n + 1).padStart(5, "0")}`,
    abstract: `We study ${n % 7 === 0 ? "https://github.com/a/b" : "minds"}.`,
    versions: [`2026-01-0${day}T10:00:00Z`],
    changed: `2026-01-1${n % 4}`,
  });
});

/** Returns all that a fetch writes, without times and keys that differ from run to run. */
async function contents(store: string) {
  const database = openDatabase(store);
  const rows = await database.paper.findMany({ orderBy: { publicId: "asc" }, include: { listings: true } });
  const checkpoints = await database.checkpoint.count();
  const waiting = await database.indexPending.count();
  await database.$disconnect();
  const stored = rows.map(({ id: _, createdAt: __, updatedAt: ___, listings, ...paper }) => ({
    ...paper,
    listings: listings.map(({ paperId: ____, ...place }) => place),
  }));
  return { stored, checkpoints, waiting };
}

describe("a backfill of 200 pages", () => {
  const backfill = ["fetch", "arxiv", "--category", "cs.CL", "--since", "2026-01-05", "--until", "2026-01-13"];

  test("that is killed five times ends with the same store as one run", async () => {
    mkdirSync(path.join(folder, "stores"), { recursive: true });
    const [whole, broken] = ["whole", "broken"].map((name) => path.join(folder, "stores", `${name}.db`)) as [
      string,
      string,
    ];
    for (const store of [whole, broken]) await applyMigrations(store);
    const answer = fakeArxiv(papers, 2);
    const steady = await listen(answer);
    const { stdout } = start(steady.url, backfill, whole);
    expect(stdout && (await text(stdout))).toMatch(/^Papers: 400 new, 0 updated, 0 unchanged/);
    expect(steady.asked).toHaveLength(200);

    let child: ChildProcess | undefined;
    let [asked, kills] = [0, 0];
    const deadly: RequestListener = (request, response) => {
      // Kills in the middle of a page, after some more each time.
      if (++asked % 30 === 0 && kills < 5 && ++kills) child?.kill("SIGKILL");
      answer(request, response);
    };
    const { url } = await listen(deadly);
    for (let runs = 0; runs < 6; runs++) {
      child = start(url, backfill, broken);
      const [, signal] = await once(child, "close");
      if (signal === null) break;
    }
    expect(kills).toBe(5);
    // Each kill costs at most the page in progress.
    expect(asked).toBeLessThanOrEqual(200 + 2 * 5);
    const [once_, five] = [await contents(whole), await contents(broken)];
    expect(five).toEqual(once_);
    expect([five.stored.length, five.checkpoints, five.waiting]).toEqual([400, 0, 0]);
  }, 300_000);
});

describe("the commands", { timeout: 120_000 }, () => {
  test("show what a dry run would import, and write nothing", async () => {
    const { url } = await listen(fakeArxiv(papers.slice(0, 5)));
    const args = ["fetch", "arxiv", "--category", "cs.CL", "--since", "2026-01-05", "--dry-run"];
    expect((await offprint(url, args)).stdout).toMatch(/^Papers that would be imported: 5 new, 0 updated/);
    expect([await db().paper.count(), await db().checkpoint.count()]).toEqual([0, 0]);
  });

  test("fetch a paper by its id, and report arXiv's error for an invalid id", async () => {
    const { url } = await listen(fakeArxiv(papers));
    expect((await offprint(url, ["fetch", "arxiv", "--id", "2601.00007"])).stdout).toMatch(/^Papers: 1 new/);
    const bad = await listen((_, response) =>
      response
        .writeHead(400)
        .end("<feed><entry><id>http://arxiv.org/api/errors#x</id><summary>incorrect id</summary></entry></feed>"),
    );
    expect(await offprint(bad.url, ["fetch", "arxiv", "--id", "abc"])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^offprint: 127\.0\.0\.1:\d+: it reported “incorrect id”\n$/),
    });
  });

  test("stop at Ctrl-C, and continue where they stopped", async () => {
    const answer = fakeArxiv(papers, 10);
    let child: ChildProcess | undefined;
    const { url, asked } = await listen((request, response) => {
      // This request is never answered, so that the fetch cannot end before the signal arrives.
      if (asked.length === 5) child?.kill("SIGINT");
      else setTimeout(() => answer(request, response), 5);
    });
    const args = ["fetch", "arxiv", "--category", "cs.CL", "--since", "2026-01-05"];
    child = start(url, args);
    let stderr = "";
    child.stderr?.on("data", (chunk) => (stderr += chunk));
    expect(await once(child, "close")).toEqual([1, null]);
    expect(stderr).toBe(
      "offprint: stopped; the papers fetched so far are in the store, and the same command continues from there\n",
    );
    expect((await offprint(url, args)).stdout).toMatch(/^Papers: 360 new, 0 updated, 0 unchanged/);
    expect(asked.length).toBeLessThanOrEqual(41);
  });

  test("fetch a month of daily papers, and list the sources", async () => {
    const daily = [1, 2, 3].map((n) => ({
      day: `2026-01-0${n + 4}`,
      id: `2601.0000${n}`,
      title: `T${n}`,
      summary: "S.",
    }));
    const { url, asked } = await listen(fakeHuggingFace(daily));
    const month = await offprint(url, ["fetch", "hf", "--month", "2026-01"]);
    expect(month).toMatchObject({ stdout: expect.stringMatching(/^Papers: 3 new/), stderr: "" });
    expect(asked).toHaveLength(31);
    expect((await offprint(url, ["sources", "run", "hf"])).stdout).toMatch(/^Papers: 0 new, 0 updated/);
    const listing = (await offprint(url, ["sources", "list"])).stdout;
    expect(listing).toMatch(/^cl \(arxiv, .* in America\/New_York\)\n {2}has never run|next run/);
    expect(listing).toMatch(/hf \(hugging-face[\s\S]* {2}last run .*: 0 new[\s\S]* {2}next run/);
  });

  test("list, unlist and pin papers", async () => {
    const { url } = await listen(fakeArxiv(papers.slice(0, 2)));
    await offprint(url, ["fetch", "arxiv", "--category", "cs.CL", "--since", "2026-01-05"]);
    const pin = ["pin", "2601.00002", "--day", "2026-01-06"];
    expect((await offprint(url, pin)).stdout).toBe("Pinned on 2026-01-06: On 2601.00002\n");
    const unlist = ["unlist", "2601.00002", "--day", "2026-01-06"];
    expect((await offprint(url, unlist)).stdout).toBe("Removed from 2026-01-06: On 2601.00002\n");
  });
});
