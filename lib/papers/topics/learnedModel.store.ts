import type Database from "better-sqlite3";
import { z } from "zod";
import { settingWriter } from "../../platform/settings.store";
import { memoize } from "../../text/memoize";
import type { KeywordModel } from "./keywordModel";
import { type PrintedModel, printedModel, readModel } from "./printedModel";

/** Raise it when phrases, features or the rules of learning change: the model is then learned again. */
const rules = 1;

const [modelKey, progressKey] = ["topics.keywordModel", "topics.keywordModelProgress"];

/** `papers` is the number of papers that it was learned from. */
const storedModel = printedModel.extend({ rules: z.literal(rules), papers: z.int() });

/**
 * `looked` is the number of papers in the store when those of another kind were last counted. Papers after
 * `queuedTo` must still be queued, so that they get keywords by the present model; null if none.
 */
const storedProgress = z.object({ rules: z.literal(rules), looked: z.int(), queuedTo: z.int().nullable() });

export type Progress = Omit<z.infer<typeof storedProgress>, "rules">;

/** Null if none was learned, or by rules of another version. Parsed only when it has changed. */
export function readLearnedModel(database: Database.Database): { model: KeywordModel; papers: number } | null {
  const json = readValue(database, modelKey);
  return json === null ? null : models.get(json);
}

const models = memoize(1, (json: string) => {
  const stored = parse(storedModel, json);
  return stored && { model: readModel(stored), papers: stored.papers };
});

export function readProgress(database: Database.Database): Progress | null {
  const json = readValue(database, progressKey);
  return json === null ? null : parse(storedProgress, json);
}

/** Call it in a transaction. */
export function keepModel(database: Database.Database, model: PrintedModel & { papers: number }): void {
  settingWriter(database)(modelKey, JSON.stringify({ rules, ...model }));
}

export function keepProgress(database: Database.Database, progress: Progress): void {
  settingWriter(database)(progressKey, JSON.stringify({ rules, ...progress }));
}

function readValue(database: Database.Database, key: string): string | null {
  const value = database.prepare(`SELECT "value" FROM "Setting" WHERE "key" = ?`).pluck().get(key);
  return (value as string | undefined) ?? null;
}

/** What another version has written is worth nothing here. */
function parse<T>(schema: z.ZodType<T>, json: string): T | null {
  return schema.safeParse(JSON.parse(json)).data ?? null;
}
