import { Command } from "commander";
import { env } from "@/lib/env";
import { runPlacing } from "@/lib/jobs/placing";
import { runSourcing } from "@/lib/jobs/sourcing";
import { runWorker } from "@/lib/jobs/worker";
import { createTransport, openDkimKey } from "@/lib/mail/transport";

export const workerCommand = new Command("worker")
  .description(
    "Fetches papers, queues and sends what is due until it is stopped. `npm start` runs one; more may run beside it.",
  )
  .addHelpText("after", "\nExample: npm run offprint -- worker")
  .action(async () => {
    const stopping = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopping.abort());
    const { mail, dkim, mailConnections, mailRates, searchVectors } = env();
    const transport = createTransport(mail, { dkim: await openDkimKey(dkim) });
    const { signal } = stopping;
    const log = (line: string) => process.stdout.write(`worker: ${line}\n`);
    await Promise.all([
      runWorker({ transport, signal, log, lanes: mailConnections, rates: mailRates }),
      runSourcing({ signal, log }),
      searchVectors ? runPlacing({ signal, log }) : null,
    ]);
  });
