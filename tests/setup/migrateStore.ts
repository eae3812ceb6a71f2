/* Migrates the store that its argument names, when it is told to: for tests that kill it meanwhile. */
import { once } from "node:events";
import { applyMigrations } from "@/lib/platform/migrations/apply";

process.stdout.write("ready\n");
await once(process.stdin, "data");
const applied = await applyMigrations(process.argv[2] ?? "");
process.stdout.write(`${applied.length} applied\n`);
process.exit();
