import { Command } from "commander";
import { arxivDay } from "@/lib/calendar/arxivCalendar";
import { addDays, type Day, dayAt, earlier } from "@/lib/calendar/day";
import type { Period } from "@/lib/calendar/period";
import { upstreamClient } from "@/lib/ingest/fetcher/client";
import { ingestPages } from "@/lib/ingest/runs/ingestPages";
import { fetchSearch } from "@/lib/ingest/sources/arxivApi";
import { harvest } from "@/lib/ingest/sources/arxivOai";
import { fetchDailyPapers } from "@/lib/ingest/sources/huggingFace";
import type { Page } from "@/lib/ingest/sources/page";
import { formatNumber } from "@/lib/text/plural";
import { CommandFailure } from "../failure";
import { collect, readDay, readMonth } from "../options";
import { commandLog } from "../personLog";
import { printable } from "../printable";
import { showProgress } from "../progress";
import { requireConfiguration } from "../sourcesFile";

const maxShown = 20; // How many bad records are printed

type ArxivOptions = {
  category?: string[];
  since?: Day;
  until?: Day;
  id?: string[];
  crossLists?: boolean;
  dryRun?: boolean;
};

type DailyOptions = { date?: Day; month?: Period; from?: string; dryRun?: boolean };

export const fetchCommand = new Command("fetch")
  .description("Fetches papers now. If you stop it, the same command continues where it stopped.")
  .addHelpText(
    "after",
    "\nExample: npm run offprint -- fetch arxiv --category cs.CL --since 2026-01-01\n" +
      "         npm run offprint -- fetch hf --month 2026-01",
  );

fetchCommand
  .command("arxiv")
  .description("Fetches from arXiv: the papers announced in some categories since a day, or papers by their IDs.")
  .option("--category <category>", "such as cs.CL; can be repeated", collect)
  .option("--since <day>", "the first announcement day", readDay)
  .option("--until <day>", "the last announcement day (default: today)", readDay)
  .option("--id <id>", "an arXiv ID; can be repeated", collect)
  .option("--cross-lists", "also list papers that are cross-listed from other categories")
  .option("--dry-run", "show what would be imported; write nothing")
  .addHelpText("after", "\nExample: npm run offprint -- fetch arxiv --id 2407.20183")
  .action(async (options: ArxivOptions) => {
    const { category: categories, since, until, id: ids, crossLists = false } = options;
    const { upstreams } = requireConfiguration();
    const today = arxivDay(new Date());
    if (ids && !categories && !since) {
      const query = { base: upstreams.arxivApi, ids, most: ids.length, lastDay: today };
      return run(`fetch arxiv ${ids.join(" ")}`, options, (ask) => (at) => fetchSearch(ask, query, Number(at ?? 0)));
    }
    if (!categories || !since || ids) throw new CommandFailure("use either --category and --since, or --id");
    if (until && until < since) throw new CommandFailure(`--until ${until} is before --since ${since}`);
    const span = { changedSince: addDays(since, -1), since, until: until ?? today, crossLists };
    const query = { base: upstreams.arxivOai, categories, ...span };
    const key = ["fetch arxiv", ...categories, since, until ?? "", crossLists ? "cross-lists" : ""].join(" ");
    return run(key, options, (ask) => (cursor) => harvest(ask, query, cursor));
  });

fetchCommand
  .command("hf")
  .description("Fetches daily papers with their votes from Hugging Face, or from a site with the same API.")
  .option("--date <day>", "a day", readDay)
  .option("--month <month>", "all days of a month", readMonth)
  .option("--from <url>", "another site, such as another Offprint")
  .option("--dry-run", "show what would be imported; write nothing")
  .addHelpText("after", "\nExample: npm run offprint -- fetch hf --month 2026-01")
  .action(async (options: DailyOptions) => {
    const { date, month, from: site } = options;
    if ((date === undefined) === (month === undefined)) throw new CommandFailure("use either --date or --month");
    if (site && !/^https?:\/\/[^/]/.test(site)) throw new CommandFailure(`“${site}” is not an http(s) URL`);
    const today = dayAt(new Date(), "UTC");
    const [from, last] = [date ?? month?.from ?? today, date ?? month?.to ?? today];
    if (from > today) throw new CommandFailure(`${from} is in the future`);
    const base = (site ?? requireConfiguration().upstreams.huggingFace).replace(/\/+$/, "");
    const query = { base, from, to: earlier(last, today) };
    const key = ["fetch hf", base, date ?? month?.key].join(" ");
    return run(key, options, (ask) => (cursor) => fetchDailyPapers(ask, query, cursor));
  });

type Ask = ReturnType<typeof upstreamClient>;

async function run(
  key: string,
  { dryRun = false }: { dryRun?: boolean },
  pages: (ask: Ask) => (cursor: unknown) => AsyncIterable<Page>,
): Promise<void> {
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
  const progress = showProgress(1);
  const ask = upstreamClient({ signal: stopping.signal, log: commandLog });
  let bad = 0;
  try {
    const { seen, created, updated, unchanged } = await ingestPages({
      key,
      pages: pages(ask),
      dryRun,
      now: () => new Date(),
      onPage: ({ done, total, counts }) =>
        progress.update(done, `${formatNumber(counts.seen)} papers`, total ?? done + 1),
      onBad: ({ name, reason }) => {
        if (++bad <= maxShown) process.stderr.write(`${printable(`${name}: ${reason}`)}\n`);
      },
    });
    progress.stop();
    const others = seen - created - updated - unchanged - bad;
    console.log(
      `Papers${dryRun ? " that would be imported" : ""}: ${created} new, ${updated} updated, ${unchanged} unchanged. ` +
        `Skipped: ${bad} bad, ${others} of other days or kinds.`,
    );
  } catch (cause) {
    progress.stop();
    if (stopping.signal.aborted && !dryRun)
      throw new CommandFailure(
        "stopped; the papers fetched so far are in the store, and the same command continues from there",
      );
    if (stopping.signal.aborted) throw new CommandFailure("stopped");
    throw cause;
  }
}
