import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { topicSlug } from "@/lib/papers/topics/slug";

/** A paper with the keywords that its source gave it, as slugs. */
export type KeywordPaper = { title: string; abstract: string; day: string; gold: Set<string> };

/** Figures are learned from papers before this day and tuned on those before the next; those after it are scored. */
export const split = { tuned: "2025-12-01", scored: "2026-03-01" };

const lineSchema = z.object({
  id: z.string(),
  day: z.string(),
  title: z.string(),
  summary: z.string(),
  keywords: z.array(z.string()).default([]),
});

/** The papers of a file of JSON Lines, each once; those without keywords have none. */
export function readKeywordPapers(file: string): KeywordPaper[] {
  const seen = new Set<string>();
  return gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split("\n")
    .map((line) => lineSchema.parse(JSON.parse(line)))
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .map(({ title, summary, day, keywords }) => {
      const gold = new Set(keywords.map(topicSlug).filter((slug) => slug !== ""));
      return { title, abstract: summary, day, gold };
    });
}
