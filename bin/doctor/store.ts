import { statSync } from "node:fs";
import { env } from "@/lib/platform/env";
import { pendingMigrations } from "@/lib/platform/migrations/apply";
import { checkStore } from "@/lib/platform/site/store";

export async function checkStoreFile(): Promise<string> {
  const { databaseFile } = env();
  if (!statSync(databaseFile, { throwIfNoEntry: false }))
    throw new Error(`${databaseFile} does not exist; run the command migrate to create it`);
  await checkStore();
  const pending = await pendingMigrations(databaseFile);
  if (pending.length > 0)
    throw new Error(`${databaseFile} lacks ${pending.join(", ")}; run the command migrate to fix this`);
  const size = statSync(databaseFile).size / 1e6;
  return `${databaseFile}, ${size.toFixed(1)} MB, intact`;
}
