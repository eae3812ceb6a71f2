import fc from "fast-check";
import { expect, test } from "vitest";
import { TopK } from "./topK";

test("the top k are the greatest in order, the newer one first among equals", () => {
  const papers = fc.uniqueArray(fc.record({ id: fc.nat(1000), key: fc.oneof(fc.nat(5), fc.double({ noNaN: true })) }), {
    selector: ({ id }) => id,
    maxLength: 80,
  });
  fc.assert(
    fc.property(papers, fc.nat(20), (all, depth) => {
      const top = new TopK(depth);
      for (const { id, key } of all) top.add(id, key);
      const expected = all.toSorted((a, b) => b.key - a.key || b.id - a.id).slice(0, depth);
      expect(top.sorted()).toEqual(expected);
    }),
  );
});
