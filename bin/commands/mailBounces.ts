import { existsSync } from "node:fs";
import { Command } from "commander";
import { describeTally, readWholeMailbox } from "@/lib/bounces/readMailbox";
import { countReports } from "@/lib/bounces/store";
import { CommandFailure } from "../failure";

export const mailBouncesCommand = new Command("bounces")
  .description("Reads reports of bounces and complaints from a box, as the worker does with MAIL_BOUNCE_BOX.")
  .argument("[path]", "an mbox file, a Maildir, a folder of .eml files or one mail; without it: what was read so far")
  .addHelpText(
    "after",
    `
The box is left as it is, and a report that was read before counts once.

Example: npm run offprint -- mail bounces /var/mail/bounces`,
  )
  .action(async (path: string | undefined) => {
    if (path !== undefined && !existsSync(path)) throw new CommandFailure(`there is no box ${path}`);
    const tally = path === undefined ? await countReports() : await readWholeMailbox(path, new Date());
    console.log(describeTally(tally) || "No reports");
  });
