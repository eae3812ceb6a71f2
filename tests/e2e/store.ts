import path from "node:path";
import Database from "better-sqlite3";
import type { WorkerSite } from "../setup/workerSite";

/** Opens the store of a site. The caller closes it. */
export function openStore({ folder }: WorkerSite): Database.Database {
  return new Database(path.join(folder, "offprint.db"), { timeout: 10_000 });
}
