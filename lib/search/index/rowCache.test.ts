import fc from "fast-check";
import { expect, test } from "vitest";
import { rowCache } from "./rowCache";

const row = (key: number) => (key % 5 === 4 ? undefined : Uint32Array.from({ length: (key % 4) * 7 }, () => key));

test("rows keep their content until makeRoom, however many there are", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(30))), fc.integer({ min: 0, max: 400 }), (searches, size) => {
      const { get, makeRoom } = rowCache<Uint32Array>(size, (key, keep) => {
        const found = row(key);
        return found && keep(found);
      });
      for (const keys of searches) {
        const rows = keys.map((key) => get(key));
        expect(rows).toEqual(keys.map((key) => row(key) ?? null));
        makeRoom();
      }
    }),
  );
});

test("a row is read once until the cache is cleared, and a missing one again each time", () => {
  const rows = new Map([[1, Uint8Array.of(7)]]);
  let reads = 0;
  const { get, forget, makeRoom } = rowCache<Uint8Array>(3, (key, keep) => {
    reads++;
    const found = rows.get(key);
    return found && keep(found);
  });
  expect([get(1)?.[0], get(1)?.[0], reads]).toEqual([7, 7, 1]);
  expect(get(2)).toBeNull();
  rows.set(2, Uint8Array.of(8)).set(1, Uint8Array.of(9));
  expect([get(2)?.[0], get(1)?.[0]]).toEqual([8, 7]);
  makeRoom();
  expect(get(1)?.[0]).toBe(9);
  rows.set(1, Uint8Array.of(5));
  expect(get(1)?.[0]).toBe(9);
  forget();
  expect(get(1)?.[0]).toBe(5);
});
