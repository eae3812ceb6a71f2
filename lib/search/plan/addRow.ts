import { stemOf } from "../../text/stem";
import { stopWords } from "../../text/stopWords";
import { idf } from "../ranking/bm25";
import { type CompileOptions, rarityOf } from "./addTerm";
import type { LexiconWord, Plan } from "./plan";

/** See `Plan.rows`; `compound` is the row as one word, if some paper has that. */
export function addRow(
  plan: Plan,
  row: string[],
  compound: LexiconWord | null,
  { lexicon, total }: CompileOptions,
): void {
  const places = row.map((word) => {
    const found = stopWords.has(word) ? [lexicon.findWord(word)] : lexicon.formsOf(stemOf(word));
    return found.flatMap((each) => each?.id ?? []);
  });
  if (places.some((words) => words.length === 0)) return;
  const rarities = row.flatMap((word) =>
    stopWords.has(word) ? [] : rarityOf(lexicon.papersWithStem(stemOf(word)), total),
  );
  const mean = rarities.reduce((sum, each) => sum + each, 0) / rarities.length;
  plan.rows.push({ places, idf: compound ? idf(compound.papers, total) : mean });
}
