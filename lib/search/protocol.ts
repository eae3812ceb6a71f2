import type { Engine } from "./engine";

/** The data that the search thread starts with. */
export type ThreadData = { databaseFile: string; vectors: boolean };

/** What the thread can be asked. */
export type Method = Exclude<keyof Engine, "close" | "readAhead">;
export type SearchQuestion = { method: Method; args: unknown[] };
