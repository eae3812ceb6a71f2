import { Command } from "commander";
import { seed, seedFile, seedYear } from "@/lib/ingest/seed";
import { CommandFailure } from "../failure";
import { readInteger } from "../options";

export const seedCommand = new Command("seed")
  .description("Imports a document, the text of a papers page. Importing it twice changes nothing.")
  .argument("[file]", "the document", seedFile)
  .option("--year <year>", "the year of dates that have none", readInteger, seedYear)
  .addHelpText("after", "\nExample: npm run offprint -- seed seeds/page.txt --year 2026")
  .action(async (file: string, { year }: { year: number }) => {
    const result = await seed(file, year);
    if ("fault" in result) throw new CommandFailure(`${file}:${result.fault.line}: ${result.fault.reason}`);
    console.log(`Papers: ${result.created} new, ${result.updated} updated, ${result.unchanged} unchanged.`);
  });
