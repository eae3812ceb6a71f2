import type { Engine } from "./engine";

/** What the search thread is started with; `module` is what it runs. */
export type ThreadData = { module: string; databaseFile: string; vectors: boolean };

/** What it can be asked. */
export type Method = Exclude<keyof Engine, "close" | "readAhead">;
export type Question = { id: number; method: Method; args: unknown[] };
export type Answer = { id: number; result: unknown } | { id: number; error: string };
