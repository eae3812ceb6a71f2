import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { topicSlug } from "@/lib/papers/topics/slug";

/** A paper with the keywords given by its source, as slugs. */
export type KeywordPaper = { title: string; abstract: string; day: string; gold: Set<string> };

/** The papers to learn from, and those to score. */
export type KeywordSplit = { name: string; learned: KeywordPaper[]; scored: KeywordPaper[] };

/** Training uses papers before `tuned`, tuning those before `scored`, and scoring the rest. */
export const split = { tuned: "2025-12-01", scored: "2026-03-01" };

const lineSchema = z.object({
  id: z.string(),
  day: z.string(),
  title: z.string(),
  summary: z.string(),
  keywords: z.array(z.string()).default([]),
});

/** Reads the papers of a JSON Lines file, each once; papers without keywords have an empty set. */
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
