import { Command } from "commander";
import type { Day } from "@/lib/calendar/day";
import { unlistPaper } from "@/lib/papers/listings/curation.store";
import { log } from "@/lib/platform/logs/log";
import { CommandFailure } from "../failure";
import { readDay } from "../options";
import { printable } from "../printable";

export const unlistCommand = new Command("unlist")
  .description("Removes a paper from a day; no source lists it there again.")
  .argument("<paper>", "its ID as in its address, an arXiv ID or a DOI")
  .requiredOption("--day <day>", "the day", readDay)
  .addHelpText("after", "\nExample: npm run offprint -- unlist 2407.20183 --day 2024-07-30")
  .action(async (paper: string, { day }: { day: Day }) => {
    const done = await unlistPaper(paper, day);
    if ("reason" in done) throw new CommandFailure(done.reason);
    log.info("curation.changed", `${paper} was removed from ${day}`, { act: "unlist", paper, day });
    console.log(`Removed from ${day}: ${printable(done.title)}`);
  });
