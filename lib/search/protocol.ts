import type { Engine } from "./engine";

export type ThreadData = { databaseFile: string; vectors: boolean };

export type Method = Exclude<keyof Engine, "close" | "readAhead">;
export type SearchQuestion = { method: Method; args: unknown[] };
