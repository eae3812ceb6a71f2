import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { type FakeDaily, fakeHuggingFace } from "@/tests/setup/fakeHuggingFace";
import { withHttp } from "@/tests/setup/http";
import { recordLog } from "@/tests/setup/recordLog";
import { db } from "../platform/db";
import { runFetchLoop } from "./fetchLoop";
import { runApart } from "./runApart";

const folder = withDatabase();
const file = path.join(folder, "sources.yaml");
Object.assign(process.env, { SOURCES_LOOPBACK_MS: "1", SOURCES_FILE: file });
const listen = withHttp();
// Each test starts several processes.
vi.setConfig({ testTimeout: 300_000 });

const today = new Date().toISOString().slice(0, 10);
const papers: FakeDaily[] = [{ day: today, id: "2601.00001", title: "T", summary: "S." }];

/** Starts the process of a run, or a misbehaving program in its place. */
function start(args: string[], how: string | null): ChildProcess {
  const program = how === null ? ["--import", "tsx", "bin/run.ts", ...args] : ["tests/setup/badProgram.mjs", how];
  return spawn(process.execPath, ["--max-old-space-size=100", "--import", "./bin/withParent.mjs", ...program], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
}

/**
 * Runs the sources until the test is done.
 * @param bad what the sources' processes do, of those that run a misbehaving program
 * @param started gets each source's process
 */
async function withSources(
  { bad = {}, started = new Map() }: { bad?: Record<string, string>; started?: Map<string, ChildProcess> },
  act: () => Promise<void>,
) {
  const stopping = new AbortController();
  const { signal } = stopping;
  const { log } = recordLog();
  const startChild = (args: string[]) => {
    const child = start(args, bad[args[1] ?? ""] ?? null);
    started.set(args[1] ?? "", child);
    return child;
  };
  const options = { start: startChild, signal, log, patience: 500 };
  const running = runFetchLoop({
    signal,
    log,
    interval: 50,
    // A process whose memory is nearly full is silent for long, too.
    run: (claim) => runApart(claim, { ...options, silence: claim.source.name === "greedy" ? 120 : 20 }),
    fetchRequested: async () => {},
  });
  await act().finally(() => stopping.abort());
  await running;
}

const runsOf = (source: string) => db().sourceRun.findMany({ where: { source } });

/** A source whose responses never end. */
async function listenSlowly() {
  return listen((_request, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write("[");
  });
}

const silent = "ended: it did not respond for 20 s, perhaps because the response takes too long to parse";
const lost = {
  spinning: silent,
  suspended: silent,
  greedy: "ended: parsing the response took more than 768 MB of memory",
  exiting: "ended: its process stopped (exit code 3)",
};

// All at once, because most of the test's time is silence.
test("a run whose process spins, is suspended, fills its memory or exits fails and is retried later, and others run", async () => {
  const { url } = await listen(fakeHuggingFace(papers));
  const slow = await listenSlowly();
  const source = (name: string, from = url) => `{name: ${name}, kind: hugging-face, url: "${from}", days: 1}`;
  writeFileSync(
    file,
    `sources: [${[...["spinning", "greedy", "exiting", "good"].map((name) => source(name)), source("suspended", slow.url)].join(", ")}]`,
  );
  const started = new Map<string, ChildProcess>();
  const bad = { spinning: "spin-deaf", greedy: "allocate", exiting: "exit" };
  await withSources({ bad, started }, async () => {
    await vi.waitFor(() => expect(slow.asked).toHaveLength(1), 150_000);
    started.get("suspended")?.kill("SIGSTOP");
    await vi.waitFor(async () => expect(await runsOf("good")).toMatchObject([{ error: null, created: 1 }]), 150_000);
    for (const name of Object.keys(lost))
      await vi.waitFor(
        async () => expect(await db().source.findUnique({ where: { name } })).toMatchObject({ failures: 1 }),
        150_000,
      );
    for (const [name, error] of Object.entries(lost)) {
      expect(await runsOf(name)).toMatchObject([{ error, endedAt: expect.any(Date) }]);
      const { leasedBy, nextAt } = await db().source.findUniqueOrThrow({ where: { name } });
      expect(leasedBy).toBeNull();
      expect(nextAt.getTime()).toBeGreaterThan(Date.now());
    }
  });
});

test("a run that stops with its worker does not fail", async () => {
  const { url, asked } = await listenSlowly();
  writeFileSync(file, `sources: [{name: slow, kind: hugging-face, url: "${url}", days: 1}]`);
  await withSources({}, () => vi.waitFor(() => expect(asked).toHaveLength(1), 150_000));
  expect(await runsOf("slow")).toMatchObject([{ error: "stopped; the next run continues from there" }]);
  expect(await db().source.findFirst()).toMatchObject({ failures: 0, leasedBy: null });
});
