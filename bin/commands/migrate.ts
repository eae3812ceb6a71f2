import { Command } from "commander";
import { renewPapers } from "@/lib/ingest/renewal/store";
import { env } from "@/lib/platform/env";
import { closeToOthers, privatePlaces } from "@/lib/platform/health/fileModes";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { draftMigration, readSchema } from "@/lib/platform/migrations/draft";

export const migrateCommand = new Command("migrate")
  .description("Brings the store up to date with prisma/migrations.")
  .option(
    "--draft <schema>",
    "print instead the SQL that leads from an older schema (a file or a folder) to prisma/schema",
  )
  .addHelpText(
    "after",
    "\nExample: git archive HEAD prisma/schema | tar x -C /tmp && npm run offprint -- migrate --draft /tmp/prisma/schema",
  )
  .action(async ({ draft }: { draft?: string }) => {
    if (draft) {
      process.stdout.write(await draftMigration(readSchema(draft)));
      return;
    }
    const names = await applyMigrations(env().databaseFile);
    const renewed = await renewPapers();
    closeToOthers(privatePlaces(env()));
    console.log(names.length > 0 ? `Applied ${names.join(", ")}` : "The store is up to date.");
    if (renewed > 0) console.log(`Renewed what is stored of ${renewed} papers.`);
  });
