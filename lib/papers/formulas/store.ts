import { createHash } from "node:crypto";
import { chmodSync, closeSync, mkdirSync, openSync, rmSync } from "node:fs";
import path from "node:path";
import Database, { SqliteError } from "better-sqlite3";
import { type Html, madeBy } from "./render";

/**
 * What formulas became, kept across restarts and shared by all processes: derived data in a file of its own, safe to
 * delete at any time.
 */
export type FormulaStore = {
  /** Returns undefined where nobody has tried it, null where it is known to be shown as text. */
  read: (key: string, now: Date) => Html | undefined;
  keep: (key: string, html: Html, now: Date) => void;
  close: () => void;
};

/** In bytes of HTML: 20,000 formulas or so. */
const defaultLimit = 64_000_000;
/** In bytes: what a row takes beside its HTML. */
const rowSize = 100;
/** The part of the limit that may be written between two looks at it. */
const slack = 16;
/** In ms: a page must not wait for another process's write. What is not kept now is kept the next time. */
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

/** Returns what a formula is kept under: it changes with KaTeX's version and with that of our rules. */
export function formulaKey(tex: string, display: boolean): string {
  return createHash("sha256")
    .update(JSON.stringify([madeBy, display, tex]))
    .digest("base64url");
}

/**
 * Opens the store, which is made anew where it cannot be read. Of a failure later on only `onFailure` is told: the
 * formula is then set again the next time.
 * @param limit in bytes
 * @throws where the folder cannot be written
 */
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
  let written = limit;

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
    if (written < limit / slack) return;
    if ((total.get() ?? 0) > limit - limit / slack) dropOldest.run(limit - (2 * limit) / slack);
    written = 0;
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
        written += size;
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
    // A power cut may take what is derived, and may leave nothing that cannot be read.
    database.pragma("synchronous = NORMAL");
    database.pragma("journal_size_limit = 4000000");
    database.exec(schema);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Days since 1970: a formula is noted as used once a day. */
function dayOf(now: Date): number {
  return Math.floor(now.getTime() / 86_400_000);
}
