import fc from "fast-check";
import { expect, test } from "vitest";
import { recentRows } from "./recentRows";

test("a row is what was found, however many there are, and stays so when others are asked for", () => {
  const row = (key: number) => (key % 5 === 4 ? undefined : new Uint8Array((key % 4) * 7).fill(key));
  fc.assert(
    fc.property(fc.array(fc.nat(30)), fc.integer({ min: 0, max: 100 }), (keys, most) => {
      const { get } = recentRows(row, most);
      const rows = keys.map((key) => get(key));
      expect(rows.map((each) => each && [...each])).toEqual(
        keys.map((key) => (row(key) ? [...(row(key) ?? [])] : null)),
      );
    }),
  );
});

test("a row is read once until all are forgotten, and what was not there is looked for again", () => {
  const rows = new Map([[1, Uint8Array.of(7)]]);
  let reads = 0;
  const { get, forget } = recentRows((key) => {
    reads++;
    return rows.get(key);
  });
  expect([get(1)?.[0], get(1)?.[0], reads]).toEqual([7, 7, 1]);
  expect(get(2)).toBeNull();
  rows.set(2, Uint8Array.of(8)).set(1, Uint8Array.of(9));
  expect([get(2)?.[0], get(1)?.[0]]).toEqual([8, 7]);
  forget();
  expect(get(1)?.[0]).toBe(9);
});
