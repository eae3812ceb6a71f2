import { spawn } from "node:child_process";
import { expect, test, vi } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { withHttp } from "@/tests/setup/http";
import { recordLog } from "@/tests/setup/recordLog";
import { somePng } from "@/tests/setup/someImage";
import { upsertPapers } from "../ingest/store";
import { findPaper } from "../papers/store";
import { db } from "../platform/db";
import { runPictureLoop } from "./pictureLoop";
import { fetchPicturesApart } from "./runApart";

withDatabase();
process.env.SOURCES_LOOPBACK_MS = "1";
const listen = withHttp();
// Each test starts processes.
vi.setConfig({ testTimeout: 150_000 });

/** Runs the loop until the test is done; each process is that of bin/run.ts, or a misbehaving program. */
async function withLoop(how: string | null, act: (messages: () => string[]) => Promise<void>) {
  const { log, messages } = recordLog();
  const stopping = new AbortController();
  const { signal } = stopping;
  const start = (args: string[]) => {
    const program = how === null ? ["--import", "tsx", "bin/run.ts", ...args] : ["tests/setup/badProgram.mjs", how];
    return spawn(process.execPath, ["--import", "./bin/withParent.mjs", ...program], {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  };
  const options = { start, signal, log, patience: 500, silence: 20 };
  const running = runPictureLoop({ signal, log, fetchPictures: () => fetchPicturesApart(options), interval: 50 });
  await act(messages).finally(() => stopping.abort());
  await running;
}

const onePaper = (image: string) => upsertPapers([{ title: "One", abstract: "It is.", image }]);

test("pictures that are due are fetched by a process of their own", async () => {
  const { url, asked } = await listen((_, response) => response.end(somePng(300, 200)));
  await onePaper(url);
  await withLoop(null, async () => {
    await vi.waitFor(async () => expect((await findPaper("one"))?.picture).toMatchObject({ width: 240 }), 120_000);
  });
  expect(asked).toHaveLength(1);
});

test("a process that ends amid its work is reported, and the loop goes on", async () => {
  await onePaper("http://127.0.0.1:1/x.png");
  await withLoop("exit", async (messages) => {
    await vi.waitFor(() => expect(messages().length).toBeGreaterThan(1), 120_000);
    expect(messages()[0]).toMatch(/^Pictures: ended: its process stopped/);
  });
  expect(await db().picture.count()).toBe(1);
});
