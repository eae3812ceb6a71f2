import fc from "fast-check";
import { expect, test } from "vitest";
import { openPostingCache } from "./postingCache";
import { postingKey } from "./postings";

/** The queries on a table of lists, counting each kind. */
function table(lists: [word: number, block: number, list: number][]) {
  const rows = new Map(lists.map(([word, block, list]) => [postingKey(word, block), Uint8Array.of(list)]));
  const asked = { one: 0, all: 0 };
  return {
    asked,
    one: (key: number) => {
      asked.one++;
      return rows.get(key);
    },
    all: (first: number, last: number) => {
      asked.all++;
      return [...rows].flatMap(([key, list]) => (key >= first && key <= last ? [{ key, list }] : []));
    },
  };
}

test("a list is found for rare and common words, and is null if a block has none", () => {
  const row = fc.tuple(fc.nat(5), fc.constantFrom(0, 1, 65_535), fc.nat(255));
  fc.assert(
    fc.property(fc.array(row), fc.constantFrom(1, 1_000_000), (rows, papers) => {
      const { listOf } = openPostingCache(table(rows), () => papers);
      const last = new Map(rows.map(([word, block, list]) => [`${word} ${block}`, list]));
      for (const word of [0, 1, 5])
        for (const block of [0, 1, 2, 65_535]) expect(listOf(word, block)?.[0]).toBe(last.get(`${word} ${block}`));
    }),
  );
});

test("the lists of a rare word are read together, once until the cache is cleared", () => {
  const queries = table([[7, 0, 1]]);
  const { listOf, forget } = openPostingCache(queries, () => 3);
  for (let block = 0; block < 16; block++) listOf(7, block);
  expect(queries.asked).toEqual({ one: 0, all: 1 });
  forget();
  listOf(7, 0);
  expect(queries.asked).toEqual({ one: 0, all: 2 });
});

test("the lists of a common word are read one by one, each once", () => {
  const queries = table([
    [7, 0, 1],
    [7, 2, 1],
  ]);
  const { listOf } = openPostingCache(queries, () => 1_000_000);
  for (const block of [2, 1, 2, 1]) listOf(7, block);
  expect(queries.asked).toEqual({ one: 2, all: 0 });
});

test("makeRoom clears the cache once it is full, and nothing is dropped before", () => {
  let asked = 0;
  const one = (key: number) => {
    asked++;
    return new Uint8Array(20_000_000).fill(key / 65_536);
  };
  const { listOf, makeRoom } = openPostingCache({ one, all: () => [] }, () => 1_000_000);
  const lists = [1, 2, 1, 2].map((word) => listOf(word, 0));
  expect([asked, ...lists.map((list) => list?.at(-1))]).toEqual([2, 1, 2, 1, 2]);
  makeRoom();
  expect([listOf(1, 0)?.[0], asked]).toEqual([1, 3]);
  makeRoom();
  expect([listOf(1, 0)?.[0], asked]).toEqual([1, 3]);
});
