import { openArena } from "./arena";
import { postingKey } from "./postings";

export type PostingQueries = {
  one: (key: number) => Uint8Array | undefined;
  all: (first: number, last: number) => { key: number; list: Uint8Array }[];
};

/** In papers. Rarer words' lists are read at once: finding one takes as long as reading a thousand postings. */
const fewPapers = 30_000;
const maxBytes = 2 ** 25; // in bytes; and in lists, each of which takes some 200 bytes besides its own
const maxLists = 100_000;

/** Lists of a word by block; null means that there is none. If `areAll`, blocks without an entry have none either. */
type WordLists = { lists: Map<number, Uint8Array | null>; areAll: boolean };

/** Stay until there are too many or until `forget`: later writes become visible at the reader's next refresh. */
export function openPostingCache({ one, all }: PostingQueries, papersWith: (word: number) => number) {
  const arena = openArena(maxBytes);
  const kept = new Map<number, WordLists>();
  let count = 0;

  function forget(): void {
    kept.clear();
    arena.clear();
    count = 0;
  }

  function listsOf(word: number): WordLists {
    const known = kept.get(word);
    if (known) return known;
    const areAll = papersWith(word) <= fewPapers;
    const first = postingKey(word, 0);
    const rows = areAll ? all(first, postingKey(word + 1, 0) - 1) : [];
    const found: WordLists = { lists: new Map(rows.map(({ key, list }) => [key - first, arena.keep(list)])), areAll };
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
    /** Clears the cache if it is full. Nobody may hold a list then. */
    makeRoom: () => {
      if (arena.isFull() || count > maxLists) forget();
    },
    forget,
  };
}
