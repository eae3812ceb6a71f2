import Database from "better-sqlite3";
import type { Scope } from "./scopes";

const kept = 100_000; // How many revisions the store keeps (the trigger PageChange_bound)

export type Changes = {
  revision: number; // The store's present revision
  /** What changed, in order; null where more changed than the store remembers. */
  changes: { scope: Scope; revision: number }[] | null;
};

/** Reads what changed in the store since the last time, over a connection of its own. */
export class ChangeReader {
  readonly #database: Database.Database;
  readonly #changed: Database.Statement;
  readonly #since: Database.Statement;
  readonly #last: Database.Statement;
  #version = -1;

  /** @throws where there is no store at this path, or none that can be read */
  constructor(file: string) {
    this.#database = new Database(file, { readonly: true, fileMustExist: true, timeout: 100 });
    // The number changes with each commit of another connection (sqlite.org/pragma.html#pragma_data_version).
    this.#changed = this.#database.prepare("PRAGMA data_version").pluck();
    this.#since = this.#database.prepare(
      `SELECT "scope", "revision" FROM "PageChange" WHERE "revision" > ? ORDER BY "revision"`,
    );
    this.#last = this.#database.prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'PageChange'`).pluck();
  }

  /** @returns null where nothing was committed since the last call */
  read(since: number): Changes | null {
    const version = this.#changed.get() as number;
    if (version === this.#version) return null;
    const revision = this.revision();
    const changes = revision - since >= kept ? null : (this.#since.all(since) as { scope: Scope; revision: number }[]);
    this.#version = version;
    return { revision: changes?.at(-1)?.revision ?? revision, changes };
  }

  /** The store's present revision; 0 before the first change. */
  revision(): number {
    return (this.#last.get() as number | undefined) ?? 0;
  }

  close(): void {
    this.#database.close();
  }
}
