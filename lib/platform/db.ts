import { mkdirSync } from "node:fs";
import path from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { Prisma, PrismaClient } from "../generated/prisma/client";
import { env } from "./env";
import { closeReading } from "./reading.store";

/** WAL: in DELETE mode, a failed commit has lost acknowledged rows. FULL: a sign-up must survive a power cut. */
const pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

/** How long a statement waits for another process's write, in ms. The wait blocks the event loop, so keep it short. */
const busyTimeout = 2000;

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

export function openDatabase(file: string): PrismaClient {
  return new PrismaClient({ adapter: databaseAdapter(file) });
}

// Next's development server reloads modules; the connection must survive that.
const global = globalThis as typeof globalThis & { offprintDatabase?: PrismaClient };

export function db(): PrismaClient {
  global.offprintDatabase ??= openDatabase(env().databaseFile);
  return global.offprintDatabase;
}

export async function closeDatabase(): Promise<void> {
  closeReading();
  await global.offprintDatabase?.$disconnect();
  delete global.offprintDatabase;
}

/** Another process was writing (P2034) or kept writing for too long (P1008). */
export function isBusy(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && ["P1008", "P2034"].includes(error.code);
}
