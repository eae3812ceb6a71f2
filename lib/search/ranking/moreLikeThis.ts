import { stopWords } from "../../text/stopWords";
import type { IndexReader } from "../index/reader.store";
import { sectionOf } from "../index/termSequence";
import { emptyPlan, type Plan } from "../plan/plan";
import type { Snapshot } from "../snapshot";
import { similarity } from "../vectors/quantize";
import { idf } from "./bm25";
import { matchPapers } from "./match";

/** A paper similar to another one; `isNear` if they have nearly the same text. */
export type Similar = { id: number; similarity: number | null; isNear: boolean };

/** How many content words of a paper are looked up, and how many of the papers found are compared. */
const maxWords = 20;
const maxCompared = 300;
const nearDuplicate = 0.95; // Cosine from which two abstracts are versions of the same text
const minSimilarity = 0.35; // Cosine below which two papers have little in common
const maxPostings = 1_500_000; // in postings

/** Of papers that share its characteristic words, the nearest in meaning or, without vectors, those that share most. */
export function similarPapers(paperId: number, count: number, { reader, corpus, total }: Snapshot): Similar[] {
  const plan = planOf(paperId, total, reader);
  if (plan.terms.length === 0) return [];
  const matched = matchPapers(plan, corpus, { depth: maxCompared + 1, hasTime: () => true });
  const candidates = matched.any.sorted().filter(({ id }) => id !== paperId);
  const vector = reader.vectorOf(paperId);
  if (!vector) return candidates.slice(0, count).map(({ id }) => ({ id, similarity: null, isNear: false }));
  return candidates
    .flatMap(({ id }) => {
      const stored = reader.vectorOf(id);
      const cosine = stored ? similarity(vector, stored) : 0;
      return cosine < minSimilarity ? [] : [{ id, similarity: cosine, isNear: cosine >= nearDuplicate }];
    })
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, count);
}

/** Looks for the words that characterize a paper: frequent in it and rare elsewhere; those of its title count twice. */
function planOf(paperId: number, total: number, reader: IndexReader): Plan {
  const plan = emptyPlan();
  const sequence = reader.sequenceOf(paperId);
  if (!sequence) return plan;
  const counts = new Map<number, number>();
  for (const word of sectionOf(sequence, "title")) counts.set(word, (counts.get(word) ?? 0) + 2);
  for (const word of sectionOf(sequence, "abstract")) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts]
    .map(([id, times]) => ({ ...reader.wordOf(id), times }))
    .filter(({ text, papers }) => !stopWords.has(text) && text.length > 1 && papers > 1)
    .map((word) => ({ ...word, rarity: idf(word.papers, total) }))
    .sort((a, b) => b.times * b.rarity - a.times * a.rarity)
    .slice(0, maxWords);
  let postings = 0;
  for (const { id, text, stem, papers, rarity, times } of words) {
    postings += papers;
    if (postings > maxPostings && plan.terms.length > 3) continue;
    const forms = [{ word: id, typed: 0, idf: rarity }];
    plan.terms.push({
      text,
      stem,
      need: "wanted",
      field: "any",
      variants: forms,
      idf: rarity,
      weight: Math.sqrt(times),
      papers,
      information: 1,
    });
  }
  plan.needed = plan.terms.length; // Only the best are of interest, so that others may be skipped early
  return plan;
}
