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

/** Runs the sources until the test is done, those named in `bad` as misbehaving programs. */
async function withSources(
  bad: Record<string, string>,
  act: (started: Map<string, ChildProcess>) => Promise<void>,
  silence = 20,
) {
  const stopping = new AbortController();
  const { signal } = stopping;
  const { log } = recordLog();
  const started = new Map<string, ChildProcess>();
  const startChild = (args: string[]) => {
    const child = start(args, bad[args[1] ?? ""] ?? null);
    started.set(args[1] ?? "", child);
    return child;
  };
  const options = { start: startChild, signal, log, silence, patience: 500 };
  const running = runFetchLoop({
    signal,
    log,
    interval: 50,
    run: (claim) => runApart(claim, options),
    fetchRequested: async () => {},
  });
  await act(started).finally(() => stopping.abort());
  await running;
}

const runsOf = (source: string) => db().sourceRun.findMany({ where: { source } });

test.each([
  [
    "spins",
    "spin-deaf",
    "ended: it did not respond for 20 s, perhaps because the response takes too long to parse",
    20,
  ],
  ["fills its memory", "allocate", "ended: parsing the response took more than 768 MB of memory", 120],
  ["ends", "exit", "ended: its process stopped (exit code 3)", 20],
])("a run whose process %s fails and is retried later, and other sources run", async (_, how, error, silence) => {
  const { url } = await listen(fakeHuggingFace(papers));
  const source = (name: string) => `{name: ${name}, kind: hugging-face, url: "${url}", days: 1}`;
  writeFileSync(file, `sources: [${source("bad")}, ${source("good")}]`);
  await withSources(
    { bad: how },
    async () => {
      await vi.waitFor(async () => expect(await runsOf("good")).toMatchObject([{ error: null, created: 1 }]), 150_000);
      await vi.waitFor(
        async () => expect(await db().source.findUnique({ where: { name: "bad" } })).toMatchObject({ failures: 1 }),
        150_000,
      );
      expect(await runsOf("bad")).toMatchObject([{ error, endedAt: expect.any(Date) }]);
      const bad = await db().source.findUniqueOrThrow({ where: { name: "bad" } });
      expect(bad.leasedBy).toBeNull();
      expect(bad.nextAt.getTime()).toBeGreaterThan(Date.now());
    },
    silence,
  );
});

test("a suspended run fails, and a run that stops with its worker does not", async () => {
  const { url, asked } = await listen((_request, response) => {
    // The response never ends.
    response.writeHead(200, { "content-type": "application/json" });
    response.write("[");
  });
  writeFileSync(file, `sources: [{name: slow, kind: hugging-face, url: "${url}", days: 1}]`);
  await withSources({}, async (started) => {
    await vi.waitFor(() => expect(asked).toHaveLength(1), 150_000);
    started.get("slow")?.kill("SIGSTOP");
    await vi.waitFor(async () => expect(await runsOf("slow")).toMatchObject([{ endedAt: expect.any(Date) }]), 150_000);
  });
  expect(await runsOf("slow")).toMatchObject([
    { error: "ended: it did not respond for 20 s, perhaps because the response takes too long to parse" },
  ]);
  await db().source.updateMany({ data: { nextAt: new Date() } });
  await withSources({}, () => vi.waitFor(() => expect(asked).toHaveLength(2), 150_000));
  expect((await runsOf("slow"))[1]).toMatchObject({ error: "stopped; the next run continues from there" });
  expect(await db().source.findFirst()).toMatchObject({ failures: 1, leasedBy: null });
});
