import { postingKey } from "./postings";

/** What is asked of IndexPosting: one list, or those of a word in all blocks, by their keys. */
export type ListQueries = {
  one: (key: number) => Uint8Array | undefined;
  all: (first: number, last: number) => { key: number; list: Uint8Array }[];
};

/** In papers. Lists that are shorter in all are read together, as finding one takes longer than reading it. */
const fewPapers = 2000;
/** In words, of whose lists none is longer than 8 KB in all. */
const mostKept = 4000;

/**
 * How posting lists are looked up: those of rare words once for all blocks, since a question asks for hundreds. They are
 * kept until they are to be forgotten, so whoever writes meanwhile is seen at the next refresh of the reader.
 */
export function openLists({ one, all }: ListQueries, papersWith: (word: number) => number) {
  const kept = new Map<number, Map<number, Uint8Array>>();

  function readAll(word: number): Map<number, Uint8Array> {
    const first = postingKey(word, 0);
    const lists = new Map(all(first, postingKey(word + 1, 0) - 1).map(({ key, list }) => [key - first, list]));
    if (kept.size >= mostKept) kept.clear();
    kept.set(word, lists);
    return lists;
  }

  return {
    listOf: (word: number, block: number): Uint8Array | null => {
      if (papersWith(word) > fewPapers) return one(postingKey(word, block)) ?? null;
      return (kept.get(word) ?? readAll(word)).get(block) ?? null;
    },
    forget: () => kept.clear(),
  };
}
