import { randomUUID } from "node:crypto";
import { Command } from "commander";
import { upstreamClient } from "@/lib/ingest/fetcher/client";
import { openSource } from "@/lib/ingest/runs/openSource";
import { runSource } from "@/lib/ingest/runs/runSource";
import { lateSince, nextDue } from "@/lib/ingest/runs/schedule";
import { claimNamed, listSources, syncSources } from "@/lib/ingest/runs/store";
import type { Source } from "@/lib/ingest/sourcesFile";
import { env } from "@/lib/platform/env";
import { errorText } from "@/lib/platform/logs/errorText";
import { CommandFailure } from "../failure";
import { commandLog } from "../personLog";
import { printable } from "../printable";
import { showProgress } from "../progress";
import { requireConfiguration } from "../sourcesFile";

export const sourcesCommand = new Command("sources")
  .description("Lists, checks or runs the sources of the sources file.")
  .addHelpText(
    "after",
    "\nExample: npm run offprint -- sources list\n         npm run offprint -- sources run arxiv-cl",
  );

sourcesCommand
  .command("list")
  .description("Shows when each source last ran, what it brought, and when it runs next.")
  .action(async () => {
    const { sources } = requireConfiguration();
    if (sources.length === 0) console.log(`No sources: ${env().sources.file} lists none.`);
    const now = new Date();
    const known = new Map((await listSources(now)).map((each) => [each.state.name, each]));
    for (const { name, kind, schedule, timeZone } of sources) {
      const { state, lastRun } = known.get(name) ?? {};
      console.log(`${name} (${kind}, ${schedule} in ${timeZone})`);
      if (!state) console.log("  has never run; the worker will run it");
      if (lastRun) {
        const came = `${lastRun.created} new, ${lastRun.updated} updated, ${lastRun.unchanged} unchanged`;
        console.log(`  last run ${lastRun.startedAt.toISOString()}: ${printable(lastRun.error ?? came)}`);
      }
      if (state) console.log(`  next run ${state.nextAt.toISOString()}${lateSince(state.nextAt, now) ? ", late" : ""}`);
    }
  });

sourcesCommand
  .command("check")
  .description("Fetches the first page of each source and shows what it would import; writes nothing.")
  .argument("[name]", "check only this source")
  .action(async (name?: string) => {
    const { sources, upstreams } = requireConfiguration();
    if (!env().sources.contact)
      console.log("SOURCES_CONTACT is not set: the operators of your sources cannot contact you.");
    for (const source of name ? [find(sources, name)] : sources) {
      if (source.kind === "file" || source.kind === "document") {
        console.log(`✓ ${source.name} reads ${source.path}`);
        continue;
      }
      const ask = upstreamClient({ signal: AbortSignal.timeout(300_000) });
      const before = { succeededAt: null, validators: {} };
      try {
        const pages = openSource(source, upstreams, { ask, before, now: new Date(), timeZone: env().site.timeZone });
        let first = { arrivals: 0, bad: 0 };
        for await (const { arrivals, bad } of pages(null)) {
          first = { arrivals: arrivals.length, bad: bad.length };
          break;
        }
        console.log(`✓ ${source.name}: ${first.arrivals} papers on the first page, ${first.bad} unreadable`);
      } catch (error) {
        console.log(`✗ ${source.name}: ${printable(errorText(error))}`);
        process.exitCode = 1;
      }
    }
  });

sourcesCommand
  .command("run")
  .description("Runs a source now, as the worker would.")
  .argument("<name>", "its name in the sources file")
  .action(async (name: string) => {
    const configuration = requireConfiguration();
    const source = find(configuration.sources, name);
    const now = new Date();
    const due = configuration.sources.map((each) => [each.name, nextDue(each.schedule, each.timeZone, now)] as const);
    await syncSources(new Map(due), now);
    const worker = `sources run ${randomUUID()}`;
    const state = await claimNamed(name, worker, now);
    if (!state) throw new CommandFailure(`${name} is already running`);
    const stopping = new AbortController();
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
    const progress = showProgress(1);
    const { counts, error } = await runSource(source, state, {
      worker,
      configuration,
      signal: stopping.signal,
      log: commandLog,
      onPage: ({ done, total, counts }) => progress.update(done, `${counts.seen} papers`, total ?? done + 1),
    });
    progress.stop();
    if (error) throw new CommandFailure(`${name}: ${error}`);
    console.log(
      `Papers: ${counts.created} new, ${counts.updated} updated, ${counts.unchanged} unchanged, ${counts.bad} bad.`,
    );
  });

function find(sources: Source[], name: string): Source {
  const source = sources.find((each) => each.name === name);
  if (source) return source;
  const names = sources.map((each) => each.name).join(", ") || "none";
  throw new CommandFailure(`there is no source ${name}; the sources are: ${names}`);
}
