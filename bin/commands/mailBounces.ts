import { existsSync } from "node:fs";
import { Command } from "commander";
import { describeCounts, readWholeMailbox } from "@/lib/bounces/readMailbox";
import { countReports } from "@/lib/bounces/store";
import { CommandFailure } from "../failure";

export const mailBouncesCommand = new Command("bounces")
  .description("Reads bounce and complaint reports from a mailbox, as the worker does with MAIL_BOUNCE_BOX.")
  .argument(
    "[path]",
    "an mbox file, a Maildir, a folder of .eml files or a single email (default: show what was read so far)",
  )
  .addHelpText(
    "after",
    `
The mailbox is not changed, and each report counts only once.

Example: npm run offprint -- mail bounces /var/mail/bounces`,
  )
  .action(async (path: string | undefined) => {
    if (path !== undefined && !existsSync(path)) throw new CommandFailure(`there is no mailbox ${path}`);
    const tally = path === undefined ? await countReports() : await readWholeMailbox(path, new Date());
    console.log(describeCounts(tally) || "No reports");
  });
