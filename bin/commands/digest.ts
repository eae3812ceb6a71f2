import { Command } from "commander";
import { addDays, type Day } from "@/lib/calendar/day";
import { type DigestGroup, dryRunDigests } from "@/lib/digests/dryRun";
import { queueDueDigests } from "@/lib/digests/queueDue.store";
import { lastDayOver } from "@/lib/digests/select";
import { latestDayBefore } from "@/lib/papers/listings/store";
import { env } from "@/lib/platform/env";
import { CommandFailure } from "../failure";
import { readDay } from "../options";
import { printable } from "../printable";

export const digestCommand = new Command("digest")
  .description("Queues the digests that are due now, as the worker does automatically, or shows what would be sent.")
  .option("--dry-run", "show what would be sent to whom; queue nothing")
  .option(
    "--date <day>",
    "with --dry-run: the last day that the digests cover (default: the latest complete day with papers)",
    readDay,
  )
  .addHelpText("after", "\nExample: npm run offprint -- digest --dry-run --date 2025-03-12")
  .action(async ({ dryRun, date }: { dryRun?: boolean; date?: Day }) => {
    const now = new Date();
    if (!dryRun) {
      if (date)
        throw new CommandFailure("--date requires --dry-run; otherwise the clock decides which digests are due");
      console.log(`Digests queued: ${await queueDueDigests(now)}`);
      return;
    }
    const last = lastDayOver(now);
    const day = date ?? (await latestDayBefore(addDays(last, 1))) ?? last;
    const { alike, others, silent } = await dryRunDigests(day, now);
    console.log(`Digests that would be sent during the day after ${day} (${env().site.timeZone}):`);
    for (const each of alike) print(each);
    if (others > 0) console.log(`Digests with other papers: ${others}`);
    for (const [why, readers] of silent) console.log(`No digest for ${readers}: ${why}`);
    if (alike.length + silent.size === 0) console.log("None: no digest is due.");
  });

function print({ heading, titles, listed, readers, recipients }: DigestGroup): void {
  console.log(`${heading}: ${titles.length} of ${listed} papers`);
  for (const [index, title] of titles.entries()) console.log(`  ${index + 1}. ${printable(title)}`);
  console.log(`  Recipients: ${readers}`);
  for (const recipient of recipients) console.log(`  - ${recipient}`);
  if (readers > recipients.length) console.log(`  and ${readers - recipients.length} more`);
}
