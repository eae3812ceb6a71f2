import { postingKey } from "./postings";

/** What is asked of IndexPosting: one list, or those of a word in all blocks, by their keys. */
export type ListQueries = {
  one: (key: number) => Uint8Array | undefined;
  all: (first: number, last: number) => { key: number; list: Uint8Array }[];
};

/**
 * In papers. Lists that have fewer in all are read together, as finding one takes as long as reading a thousand postings.
 * Of commoner words mostly those of the newest blocks are enough.
 */
const fewPapers = 30_000;
/** In bytes, the second what a list takes beside its own. */
const mostKept = 2 ** 25;
const overhead = 200;

/** Lists of a word by block; where they are not all, null is one that there is not. */
type Kept = { lists: Map<number, Uint8Array | null>; areAll: boolean };

/**
 * How posting lists are looked up: each once, since a question asks for hundreds, and the next one for many of the same.
 * They are kept until they are too many or to be forgotten, so whoever writes meanwhile is seen at the next refresh of
 * the reader.
 */
export function openLists({ one, all }: ListQueries, papersWith: (word: number) => number) {
  const kept = new Map<number, Kept>();
  let bytes = 0;

  function forget(): void {
    kept.clear();
    bytes = 0;
  }

  function listsOf(word: number): Kept {
    const known = kept.get(word);
    if (known) return known;
    if (bytes > mostKept) forget();
    const areAll = papersWith(word) <= fewPapers;
    const first = postingKey(word, 0);
    const rows = areAll ? all(first, postingKey(word + 1, 0) - 1) : [];
    bytes += rows.reduce((sum, { list }) => sum + overhead + list.length, overhead);
    const found: Kept = { lists: new Map(rows.map(({ key, list }) => [key - first, list])), areAll };
    kept.set(word, found);
    return found;
  }

  return {
    listOf: (word: number, block: number): Uint8Array | null => {
      const { lists, areAll } = listsOf(word);
      const known = lists.get(block);
      if (known !== undefined || areAll) return known ?? null;
      const list = one(postingKey(word, block)) ?? null;
      bytes += overhead + (list?.length ?? 0);
      lists.set(block, list);
      return list;
    },
    forget,
  };
}
