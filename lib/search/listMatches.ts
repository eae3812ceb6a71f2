import { blockSize } from "./index/postings";
import type { Plan } from "./plan/plan";
import type { Matched } from "./ranking/match";
import { meetsPhrases } from "./ranking/proximity";
import type { RankedCandidate } from "./ranking/rerank";
import type { TopK } from "./ranking/topK";
import type { Snapshot } from "./snapshot";

/** Whether a paper has the phrases of a plan. Remembers what it read. */
export type PhraseCheck = (id: number) => boolean;

/** Returns null if the plan has no phrases. */
export function phraseCheck(plan: Plan, { reader }: Pick<Snapshot, "reader">): PhraseCheck | null {
  if (plan.phrases.length === 0) return null;
  const known = new Map<number, boolean>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const sequence = reader.passingSequenceOf(id);
    const meets = sequence !== null && meetsPhrases(plan, sequence);
    known.set(id, meets);
    return meets;
  };
}

/** Matches of one kind: the best papers, and how many there are. */
export type Listed = {
  papers: RankedCandidate[];
  count: number;
  /** Which part of those found has the phrases, and whether that was checked for the best only. */
  share: number;
  isUnread: boolean;
};

const kinds = {
  all: ({ all, countAll }: Matched) => ({ top: all, count: countAll }),
  relevant: ({ relevant, countRelevant }: Matched) => ({ top: relevant, count: countRelevant }),
  any: ({ any, countAny }: Matched) => ({ top: any, count: countAny }),
};

export type Lists = (kind: keyof typeof kinds) => Listed;

/** Sorts each list once. */
export function listsOf(matched: Matched, meets: PhraseCheck | null): Lists {
  const known = new Map<TopK, Listed>();
  return (kind) => {
    const { top, count } = kinds[kind](matched);
    const listed = known.get(top) ?? listMatches(top, count, meets);
    known.set(top, listed);
    return listed;
  };
}

function listMatches(top: TopK, count: number, meets: PhraseCheck | null): Listed {
  const found = top.sorted();
  if (!meets) return { papers: found, count, share: 1, isUnread: false };
  const papers = found.filter(({ id }) => meets(id));
  // Only the best papers were checked for the phrases. Assume that the same share of the others has them.
  const share = papers.length / Math.max(1, found.length);
  return { papers, count: count * share, share, isUnread: count > found.length };
}

/** Leaves papers that were found, but lack a phrase, out of the facets. */
export function dropFromFacets({ found }: Matched, meets: PhraseCheck): void {
  for (const [number, { places, levels, size }] of found) {
    for (let index = 0; index < size; index++)
      if (!meets(number * blockSize + (places[index] as number))) levels[index] = 0;
  }
}
