import path from "node:path";
import Database from "better-sqlite3";

/** Opens the store of the site that the tests run against. The caller closes it. */
export function openStore(): Database.Database {
  return new Database(path.join(process.env.E2E_DATA_DIR ?? "", "offprint.db"), { timeout: 10_000 });
}
