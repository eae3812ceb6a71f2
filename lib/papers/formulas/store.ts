import { createHash } from "node:crypto";
import { chmodSync, closeSync, mkdirSync, openSync, rmSync } from "node:fs";
import path from "node:path";
import Database, { SqliteError } from "better-sqlite3";
import { type Html, rendererVersion } from "./render";

/** Kept across restarts and shared by all processes, in a file of its own that is safe to delete at any time. */
export type FormulaStore = {
  read: (key: string, now: Date) => Html | undefined;
  keep: (key: string, html: Html, now: Date) => void;
  close: () => void;
};

const defaultLimit = 64_000_000; // in bytes of HTML: about 20,000 formulas
const rowSize = 100; // The overhead of a row beside its HTML, in bytes
const slack = 16; // The size is checked after writing 1/16 of the limit
/** In ms: a page must not wait for another process's write. What is not stored now is stored the next time. */
const busyTimeout = 20;

const schema = `
  CREATE TABLE IF NOT EXISTS formula (
    key TEXT NOT NULL PRIMARY KEY,
    html TEXT,
    size INTEGER NOT NULL,
    usedOn INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS formula_usedOn ON formula (usedOn, size);
`;

export function formulaKey(tex: string, display: boolean): string {
  return createHash("sha256")
    .update(JSON.stringify([rendererVersion, display, tex]))
    .digest("base64url");
}

/** Recreated if unreadable; later failures only reach `onFailure`. Throws if the folder is not writable. */
export function openFormulaStore(file: string, onFailure: (error: Error) => void, limit = defaultLimit): FormulaStore {
  const database = openFile(file);
  const find = database.prepare<[string], { html: string | null; usedOn: number }>(
    "SELECT html, usedOn FROM formula WHERE key = ?",
  );
  const touch = database.prepare("UPDATE formula SET usedOn = ? WHERE key = ?");
  const insert = database.prepare("INSERT OR REPLACE INTO formula (key, html, size, usedOn) VALUES (?, ?, ?, ?)");
  const total = database.prepare<[], number>("SELECT COALESCE(SUM(size), 0) FROM formula").pluck();
  const dropOldest = database.prepare(`
    DELETE FROM formula WHERE rowid IN (
      SELECT rowid FROM (SELECT rowid, SUM(size) OVER (ORDER BY usedOn DESC, rowid DESC) AS upTo FROM formula)
      WHERE upTo > ?)`);
  let writtenBytes = limit;

  function attempt<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof SqliteError)) throw error;
      if (!error.code.startsWith("SQLITE_BUSY")) onFailure(error);
      return undefined;
    }
  }

  function trim(): void {
    if (writtenBytes < limit / slack) return;
    if ((total.get() ?? 0) > limit - limit / slack) dropOldest.run(limit - (2 * limit) / slack);
    writtenBytes = 0;
  }

  return {
    read: (key, now) =>
      attempt(() => {
        const row = find.get(key);
        if (!row) return undefined;
        if (row.usedOn < dayOf(now)) attempt(() => touch.run(dayOf(now), key));
        return row.html;
      }),
    keep: (key, html, now) =>
      attempt(() => {
        const size = rowSize + Buffer.byteLength(html ?? "");
        trim();
        insert.run(key, html, size, dayOf(now));
        writtenBytes += size;
      }),
    close: () => database.close(),
  };
}

function openFile(file: string): Database.Database {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    return openDatabase(file);
  } catch (error) {
    if (!(error instanceof SqliteError)) throw error;
    for (const ending of ["", "-wal", "-shm"]) rmSync(`${file}${ending}`, { force: true });
    return openDatabase(file);
  }
}

function openDatabase(file: string): Database.Database {
  closeSync(openSync(file, "a", 0o600));
  chmodSync(file, 0o600);
  const database = new Database(file, { timeout: busyTimeout });
  try {
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = NORMAL"); // A power cut may lose derived data, but must not corrupt the file
    database.pragma("journal_size_limit = 4000000");
    database.exec(schema);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function dayOf(now: Date): number {
  return Math.floor(now.getTime() / 86_400_000);
}
