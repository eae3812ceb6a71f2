import { Command } from "commander";
import type { Day } from "@/lib/calendar/day";
import { pinPaper } from "@/lib/papers/listings/curation.store";
import { log } from "@/lib/platform/logs/log";
import { CommandFailure } from "../failure";
import { readDay } from "../options";
import { printable } from "../printable";

export const pinCommand = new Command("pin")
  .description("Pins a paper to the top of a day, whatever its votes, and lists it there if necessary.")
  .argument("<paper>", "its ID as in its address, an arXiv ID or a DOI")
  .requiredOption("--day <day>", "the day", readDay)
  .option("--off", "unpin it, so that its votes decide its place")
  .addHelpText("after", "\nExample: npm run offprint -- pin 2407.20183 --day 2024-07-30")
  .action(async (paper: string, { day, off }: { day: Day; off?: boolean }) => {
    const done = await pinPaper(paper, day, off ? null : new Date());
    if ("reason" in done) throw new CommandFailure(done.reason);
    const act = off ? "unpin" : "pin";
    log.info("curation.changed", `${paper} was ${off ? "unpinned" : "pinned"} on ${day}`, { act, paper, day });
    console.log(`${off ? "No longer pinned" : "Pinned"} on ${day}: ${printable(done.title)}`);
  });
