import { Command } from "commander";
import { latestClosedDay, type Preview, previewDigests, queueDueDigests } from "@/lib/digests/store";
import { plainText } from "@/lib/papers/plain";
import type { Day } from "@/lib/periods/day";
import { formatPeriod } from "@/lib/periods/period";
import { CommandFailure } from "../failure";
import { readDay } from "../options";

export const digestCommand = new Command("digest")
  .description("Queues the digests that are due now, as the worker does by itself; or shows what would go out.")
  .option("--dry-run", "print what would go to whom, and queue nothing")
  .option(
    "--date <day>",
    "with --dry-run: for the periods that close with this day (default: the latest that is over)",
    readDay,
  )
  .addHelpText("after", "\nExample: npm run offprint -- digest --dry-run --date 2025-03-12")
  .action(async ({ dryRun, date }: { dryRun?: boolean; date?: Day }) => {
    const now = new Date();
    if (!dryRun) {
      if (date) throw new CommandFailure("--date goes with --dry-run: what is due follows from the clock");
      console.log(`Digests queued: ${await queueDueDigests(now)}`);
      return;
    }
    for (const preview of await previewDigests(date ?? (await latestClosedDay(now)))) print(preview);
  });

function print({ period, cadence, titles, total, recipients, already }: Preview): void {
  console.log(`${formatPeriod(period)} (${cadence}): ${total} papers`);
  for (const [index, title] of titles.entries()) console.log(`  ${index + 1}. ${plainText(title)}`);
  if (total > titles.length) console.log(`  and ${total - titles.length} more`);
  if (total === 0) console.log("  No papers, so nothing goes out.");
  console.log(`  Recipients: ${recipients.length}${already > 0 ? `, and ${already} that have it already` : ""}`);
  for (const recipient of recipients) console.log(`  - ${recipient}`);
}
