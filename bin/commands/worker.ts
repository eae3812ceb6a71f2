import { Command } from "commander";
import { env } from "@/lib/env";
import { runWorker } from "@/lib/jobs/worker";
import { createTransport } from "@/lib/mail/transport";

export const workerCommand = new Command("worker")
  .description("Queues and sends what is due until it is stopped. `npm start` runs one; more may run beside it.")
  .addHelpText("after", "\nExample: npm run offprint -- worker")
  .action(async () => {
    const stopping = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopping.abort());
    await runWorker({
      transport: createTransport(env().mail),
      signal: stopping.signal,
      log: (line) => process.stdout.write(`worker: ${line}\n`),
    });
  });
