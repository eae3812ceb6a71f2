import { Command } from "commander";
import { seed, seedFile, seedYear } from "@/lib/ingest/seed";
import { CommandFailure } from "../failure";
import { readInteger } from "../options";

export const seedCommand = new Command("seed")
  .description("Brings a document into the store: the text of a papers page. Doing it twice changes nothing.")
  .argument("[file]", "the document", seedFile)
  .option("--year <year>", "the year of a date that has none", readInteger, seedYear)
  .addHelpText("after", "\nExample: npm run offprint -- seed seeds/page.txt --year 2026")
  .action(async (file: string, { year }: { year: number }) => {
    const result = await seed(file, year);
    if ("fault" in result) throw new CommandFailure(`${file}:${result.fault.line}: ${result.fault.reason}`);
    console.log(`Papers: ${result.created} new, ${result.updated} updated, ${result.unchanged} unchanged.`);
  });
