import type { Plan, QueryTerm } from "../plan/plan";

// A paper is relevant if the words of the query that it has tell enough. A word tells as many bits as halvings lead from
// all papers to those that have it. Figures: docs/search.md.

/** The share of what all words tell; in a long query, `enoughBits` are enough: of 256 papers, one has that by chance. */
const share = 0.75;
const enoughBits = 8;
/** In bits. Below `enoughBits`, so that no word is enough alone, unless it makes out the share. */
const mostBits = 7;
const leastBits = 0.25;

/** Whole numbers, so that a sum tells whether all words were found. 127 terms stay below 65,536, see accumulators.ts. */
const unitsPerBit = 32;

/** Returns what a word tells that `papers` of `total` papers have, in units. */
export function informationOf(papers: number, total: number): number {
  const bits = Math.log2(Math.max(1, total) / Math.max(1, papers));
  return Math.round(unitsPerBit * Math.min(mostBits, Math.max(leastBits, bits)));
}

/** Of a missing word, as of one that nearly no paper has. */
const unknown = mostBits * unitsPerBit;

/** Returns how much of the wanted words a relevant paper has, in units; 0 without such words. */
export function neededInformation({ terms, missing }: Pick<Plan, "terms" | "missing">): number {
  const all = sumOfWanted(terms) + unknown * missing.length;
  return Math.min(Math.ceil(share * all), enoughBits * unitsPerBit);
}

export function sumOfWanted(terms: Pick<QueryTerm, "need" | "information">[]): number {
  return terms.reduce((sum, { need, information }) => sum + (need === "wanted" ? information : 0), 0);
}
