// Migrates the store named by its argument after a line on stdin, for tests that kill it during the migration.
import { once } from "node:events";
import { applyMigrations } from "@/lib/platform/migrations/apply";

process.stdout.write("ready\n");
await once(process.stdin, "data");
const applied = await applyMigrations(process.argv[2] ?? "");
process.stdout.write(`${applied.length} applied\n`);
process.exit();
