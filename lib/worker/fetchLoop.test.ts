import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { type FakeDaily, fakeHuggingFace } from "@/tests/setup/fakeHuggingFace";
import { withHttp } from "@/tests/setup/http";
import { recordLog } from "@/tests/setup/recordLog";
import { isImporting } from "../ingest/importMark.store";
import { db } from "../platform/db";
import { type Claim, runFetchLoop } from "./fetchLoop";
import { fetchRequestedHere, runSourceHere } from "./runHere";

const folder = withDatabase();
const file = path.join(folder, "sources.yaml");
Object.assign(process.env, { SOURCES_LOOPBACK_MS: "1", SOURCES_FILE: file });
const listen = withHttp();
vi.setConfig({ testTimeout: 150_000 });

const papers: FakeDaily[] = [1, 2].map((n) => ({
  day: "2026-01-06",
  id: `2601.0000${n}`,
  title: `T${n}`,
  summary: "S.",
}));

/** Runs workers with a clock that the test sets, until the test is done. */
async function withWorkers(count: number, act: (messages: () => string[], clock: { now: Date }) => Promise<void>) {
  const clock = { now: new Date("2026-01-06T12:00:00Z") };
  const { log, messages } = recordLog();
  const stopping = new AbortController();
  const options = {
    signal: stopping.signal,
    log,
    now: () => clock.now,
    interval: 20,
  };
  const run = ({ source, worker }: Claim) => runSourceHere(source.name, worker, options);
  const all = { ...options, run, fetchRequested: () => fetchRequestedHere(options) };
  const running = Array.from({ length: count }, () => runFetchLoop(all));
  await act(messages, clock).finally(() => stopping.abort());
  await Promise.all(running);
}

test("one of several workers runs a due source, and only once for all the slots it was off", async () => {
  const { url, asked } = await listen(fakeHuggingFace(papers));
  writeFileSync(file, `sources: [{name: hf, kind: hugging-face, url: "${url}", days: 1}]`);
  await withWorkers(3, async (messages, clock) => {
    await vi.waitFor(() => expect(messages()).toEqual(["hf: 2 new papers, 0 updated"]), 60_000);
    expect(asked).toHaveLength(1);
    clock.now = new Date("2026-01-06T19:00:00Z");
    await vi.waitFor(
      async () => expect(await db().sourceRun.count({ where: { endedAt: { not: null } } })).toBe(2),
      60_000,
    );
    expect(asked).toHaveLength(2);
    expect(await db().source.findFirst()).toMatchObject({ nextAt: new Date("2026-01-06T19:10:00Z"), failures: 0 });
    expect(await isImporting(clock.now)).toBe(false);
  });
});

test("an invalid sources file is logged once, and its sources run when it is fixed", async () => {
  const { url } = await listen(fakeHuggingFace(papers));
  writeFileSync(file, "sources: [{name: hf, kind: hugging}]");
  await withWorkers(1, async (messages) => {
    await vi.waitFor(() =>
      expect(messages()).toEqual([expect.stringMatching(/sources\.yaml:1: sources\.0\.kind must be one of/)]),
    );
    writeFileSync(file, `sources: [{name: hf, kind: hugging-face, url: "${url}", days: 1}]`);
    await vi.waitFor(() => expect(messages().at(-1)).toBe("hf: 2 new papers, 0 updated"), 60_000);
    expect(messages()).toHaveLength(2);
  });
});

test("a source that is no longer in the file is deleted", async () => {
  writeFileSync(file, "sources: []");
  await db().source.create({ data: { name: "gone", nextAt: new Date("2026-01-01") } });
  await withWorkers(1, () => vi.waitFor(async () => expect(await db().source.count()).toBe(0)));
});

test("a run that was killed with its worker counts as failed, and is retried later", async () => {
  const { url, asked } = await listen(fakeHuggingFace(papers));
  writeFileSync(file, `sources: [{name: hf, kind: hugging-face, url: "${url}", days: 1, schedule: "0 0 1 * *"}]`);
  const start = new Date("2026-01-06T11:50:00Z");
  await db().source.create({ data: { name: "hf", nextAt: start, leasedBy: "gone", leasedUntil: start } });
  await db().sourceRun.create({ data: { source: "hf", startedAt: start } });
  await withWorkers(2, async (log, clock) => {
    await vi.waitFor(() => expect(log()).toEqual(["hf: interrupted: its process was killed"]), 60_000);
    expect(asked).toHaveLength(0);
    expect(await db().source.findFirst()).toMatchObject({
      nextAt: new Date("2026-01-06T12:10:00Z"),
      failures: 1,
      leasedBy: null,
    });
    expect(await db().sourceRun.findMany()).toMatchObject([
      { error: "interrupted: its process was killed", endedAt: clock.now },
    ]);
    clock.now = new Date("2026-01-06T12:10:01Z");
    await vi.waitFor(() => expect(log().at(-1)).toBe("hf: 2 new papers, 0 updated"), 60_000);
    expect(await db().source.findFirst()).toMatchObject({ failures: 0 });
  });
});
