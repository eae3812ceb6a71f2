import { Command } from "commander";
import type { Day } from "@/lib/calendar/day";
import { listPaper } from "@/lib/papers/listings/curation.store";
import { log } from "@/lib/platform/logs/log";
import { CommandFailure } from "../failure";
import { readDay } from "../options";
import { printable } from "../printable";

export const listCommand = new Command("list")
  .description("Lists a paper on a day, after the papers that are already there.")
  .argument("<paper>", "its ID as in its address, an arXiv ID or a DOI")
  .requiredOption("--day <day>", "the day", readDay)
  .addHelpText("after", "\nExample: npm run offprint -- list 2407.20183 --day 2024-07-30")
  .action(async (paper: string, { day }: { day: Day }) => {
    const done = await listPaper(paper, day);
    if ("reason" in done) throw new CommandFailure(done.reason);
    log.info("curation.changed", `${paper} was listed on ${day}`, { act: "list", paper, day });
    console.log(`Listed on ${day}: ${printable(done.title)}`);
  });
