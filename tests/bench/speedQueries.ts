import Database from "better-sqlite3";
import { stopWords } from "@/lib/text/stopWords";
import type { Resampler } from "./resample";

/** Queries by their kind. */
export type Classes = Record<string, string[]>;

/** Enough for a p99 that is not just the slowest query. */
const queriesPerClass = 200;

/** Builds queries of every kind from words and sentences in the store. */
export function queryClasses(file: string, sample: Resampler): Classes {
  const database = new Database(file, { readonly: true });
  const words = (condition: string, limit: number) =>
    (
      database
        .prepare(
          `SELECT "text" FROM "IndexWord" WHERE "stem" <> '' AND ${condition} ORDER BY "papers" DESC LIMIT ${limit}`,
        )
        .pluck()
        .all() as string[]
    ).filter((word) => !stopWords.has(word) && /^[a-z]{3,}$/.test(word));
  const common = words(`"papers" > 0`, 300);
  const rare = words(`"papers" BETWEEN 2 AND 200`, 5000);
  database.close();
  const many = (make: (number: number) => string) =>
    Array.from({ length: queriesPerClass }, (_, number) => make(number));
  const pick = (from: string[], number: number) => from[(number * 7919) % from.length] ?? "";
  return {
    "rare word": many((n) => pick(rare, n)),
    "common word": many((n) => pick(common, n)),
    "two common": many((n) => `${pick(common, n)} ${pick(common, n + 17)}`),
    "three common": many((n) => `${pick(common, n)} ${pick(common, n + 17)} ${pick(common, n + 31)}`),
    "words of a title": many((n) => sample.titleWords(n, 3)),
    phrase: many((n) => `"${sample.titleWords(n, 2)}"`),
    prefix: many((n) => `${pick(common, n).slice(0, 4)}*`),
    // As long as real questions: those of Natural Questions (Kwiatkowski et al. 2019) have nine words.
    question: many((n) => `how ${firstWords(sample.sentence(n), 9)}`),
    // As if pasted: half have more than 21 words.
    sentence: many((n) => sample.sentence(n)),
    // From two sentences, so that no paper matches all of it.
    "two halves": many((n) => `${firstWords(sample.sentence(n), 10)} ${firstWords(sample.sentence(n + 1000), 10)}`),
    fields: many((n) => `title:${pick(common, n)} ${pick(common, n + 5)} author:${sample.lastName(n)}`),
    filters: many((n) => `${pick(common, n)} after:2020 has:code votes:>3`),
    misspelt: many((n) =>
      misspell(
        pick(
          common.filter((word) => word.length > 6),
          n,
        ),
      ),
    ),
  };
}

const firstWords = (text: string, count: number) => text.split(" ").slice(0, count).join(" ");

/** Swaps the third and fourth letters and adds a q. */
function misspell(word: string): string {
  return `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}q`;
}
