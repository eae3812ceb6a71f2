import { Command } from "commander";
import { renewPapers } from "@/lib/ingest/renewal/store";
import { env } from "@/lib/platform/env";
import { privatePaths, restrictToOwner } from "@/lib/platform/health/fileModes";
import { applyMigrations } from "@/lib/platform/migrations/apply";
import { draftMigration, readSchema } from "@/lib/platform/migrations/draft";

export const migrateCommand = new Command("migrate")
  .description("Applies the migrations that the store lacks.")
  .option(
    "--draft <schema>",
    "instead, print the SQL that migrates an older schema (a file or a folder) to the current one",
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
    restrictToOwner(privatePaths(env()));
    console.log(names.length > 0 ? `Applied ${names.join(", ")}` : "The store is up to date.");
    if (renewed > 0) console.log(`Updated the derived data of ${renewed} papers.`);
  });
