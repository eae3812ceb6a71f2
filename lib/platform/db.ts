import { mkdirSync } from "node:fs";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { Prisma, PrismaClient } from "../generated/prisma/client";
import { env } from "./env";

/**
 * WAL, because in DELETE mode a failed commit has lost acknowledged rows. FULL, because a subscriber who
 * was told "check your inbox" must still be queued after a power cut. Both cost little: writes come in batches.
 */
const pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

/** How long a statement waits for another process's write, in ms. The wait blocks the event loop: keep it short. */
const busyTimeout = 2000;

/** The adapter that Prisma's client and its schema engine share, with our pragmas on every connection. */
export function databaseAdapter(file: string): PrismaBetterSqlite3 {
  if (file !== ":memory:") mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const adapter = new PrismaBetterSqlite3({ url: file === ":memory:" ? file : `file:${file}`, timeout: busyTimeout });
  const connect = adapter.connect.bind(adapter);
  adapter.connect = async () => {
    const connection = await connect();
    await connection.executeScript(pragmas);
    return connection;
  };
  return adapter;
}

/** Opens a store. The caller disconnects it. */
export function openDatabase(file: string): PrismaClient {
  return new PrismaClient({ adapter: databaseAdapter(file) });
}

// Next's development server reloads modules; the connection outlives them.
const kept = globalThis as typeof globalThis & { offprintDatabase?: PrismaClient };

/** The store of this process, opened at first use. */
export function db(): PrismaClient {
  kept.offprintDatabase ??= openDatabase(env().databaseFile);
  return kept.offprintDatabase;
}

/** Closes this process's store, if it was opened. */
export async function closeDatabase(): Promise<void> {
  await kept.offprintDatabase?.$disconnect();
  delete kept.offprintDatabase;
}

/** Whether a write failed only because another process was writing (P2034), or did so for too long (P1008). */
export function isBusy(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && ["P1008", "P2034"].includes(error.code);
}
