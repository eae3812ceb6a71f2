import { openArena } from "./arena";
import { postingKey } from "./postings";

/** What is asked of IndexPosting: one list, or those of a word in all blocks, by their keys. */
export type PostingQueries = {
  one: (key: number) => Uint8Array | undefined;
  all: (first: number, last: number) => { key: number; list: Uint8Array }[];
};

/**
 * In papers. Lists that have fewer in all are read together, as finding one takes as long as reading a thousand postings.
 * Of commoner words mostly those of the newest blocks are enough.
 */
const fewPapers = 30_000;
/** In bytes, and in lists, which take some 200 beside their own. */
const mostBytes = 2 ** 25;
const mostLists = 100_000;

/** Lists of a word by block; where they are not all, null is one that there is not. */
type Kept = { lists: Map<number, Uint8Array | null>; areAll: boolean };

/**
 * How posting lists are looked up: each once, since a question asks for hundreds, and the next one for many of the same.
 * They are kept until they are too many or to be forgotten, so whoever writes meanwhile is seen at the next refresh of
 * the reader.
 */
export function openPostingCache({ one, all }: PostingQueries, papersWith: (word: number) => number) {
  const arena = openArena(mostBytes);
  const kept = new Map<number, Kept>();
  let count = 0;

  function forget(): void {
    kept.clear();
    arena.clear();
    count = 0;
  }

  function listsOf(word: number): Kept {
    const known = kept.get(word);
    if (known) return known;
    const areAll = papersWith(word) <= fewPapers;
    const first = postingKey(word, 0);
    const rows = areAll ? all(first, postingKey(word + 1, 0) - 1) : [];
    const found: Kept = { lists: new Map(rows.map(({ key, list }) => [key - first, arena.keep(list)])), areAll };
    kept.set(word, found);
    count += rows.length + 1;
    return found;
  }

  return {
    listOf: (word: number, block: number): Uint8Array | null => {
      const { lists, areAll } = listsOf(word);
      const known = lists.get(block);
      if (known !== undefined || areAll) return known ?? null;
      const row = one(postingKey(word, block));
      const list = row ? arena.keep(row) : null;
      lists.set(block, list);
      count++;
      return list;
    },
    /** Forgets all when there are as many as there may be. Nobody may have any then. */
    makeRoom: () => {
      if (arena.isFull() || count > mostLists) forget();
    },
    forget,
  };
}
