import type { Engine } from "./engine";

/** What the search thread is started with. */
export type ThreadData = { databaseFile: string; vectors: boolean };

/** What it can be asked. */
export type Method = Exclude<keyof Engine, "close" | "readAhead">;
export type SearchQuestion = { method: Method; args: unknown[] };
