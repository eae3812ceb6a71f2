import { type ChildProcess, spawn } from "node:child_process";
import { setMaxListeners } from "node:events";
import { Command } from "commander";
import { forgetPictures } from "@/lib/ingest/pictures/store";
import { createTransport, openDkimKey } from "@/lib/mail/transport";
import { env } from "@/lib/platform/env";
import { errorText } from "@/lib/platform/logs/errorText";
import { log } from "@/lib/platform/logs/log";
import { runEmbedLoop } from "@/lib/worker/embedLoop";
import { runFetchLoop } from "@/lib/worker/fetchLoop";
import { runPictureLoop } from "@/lib/worker/pictureLoop";
import { fetchPicturesApart, fetchRequestedApart, maxMemory, runApart } from "@/lib/worker/runApart";
import { runWorker } from "@/lib/worker/worker";
import { withoutPassword, withParent } from "../web";

export const workerCommand = new Command("worker")
  .description(
    "Fetches papers and queues and sends emails until it is stopped. `npm start` runs one; you can run more beside it.",
  )
  .addHelpText("after", "\nExample: npm run offprint -- worker")
  .action(async () => {
    const stopping = new AbortController();
    setMaxListeners(0, stopping.signal); // Each job and each lane adds a listener
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopping.abort());
    const { mail, dkim, mailConnections, mailRates, searchVectors, pictures } = env();
    const transport = createTransport(mail, { dkim: await openDkimKey(dkim) });
    const { signal } = stopping;
    const runOptions = { start: startRun, signal, log };
    await Promise.all([
      runWorker({ transport, signal, log, lanes: mailConnections, rates: mailRates }),
      runFetchLoop({
        signal,
        log,
        run: (claim) => runApart(claim, runOptions),
        fetchRequested: () => fetchRequestedApart(runOptions),
      }),
      searchVectors ? runEmbedLoop({ signal }) : null,
      pictures
        ? runPictureLoop({ signal, log, fetchPictures: () => fetchPicturesApart(runOptions) })
        : forgetPictures().catch((error: unknown) => log.error("worker.failed", errorText(error))),
    ]);
  });

/** Starts a run in a separate process, so that harmful data from a source cannot stop the worker. */
function startRun(args: string[]): ChildProcess {
  const limits = [`--max-old-space-size=${maxMemory}`];
  return spawn(process.execPath, [...limits, ...withParent, "--import", "tsx", "bin/run.ts", ...args], {
    env: withoutPassword(env()),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
}
