import fc from "fast-check";
import { expect, test } from "vitest";
import { TermSlots } from "./termSlots";

test("each word has the slot from the latest fill, and other words have none", () => {
  const entry = fc.tuple(fc.nat(400), fc.nat(30_000));
  fc.assert(
    fc.property(fc.array(fc.array(entry, { maxLength: 20 }), { maxLength: 5 }), (fillings) => {
      const slots = new TermSlots();
      expect(slots.get(7)).toBe(-1);
      for (const entries of fillings) {
        const model = new Map(entries);
        slots.fill(entries);
        const words = Array.from({ length: 900 }, (_, word) => word);
        expect(words.map((word) => slots.get(word))).toEqual(words.map((word) => model.get(word) ?? -1));
      }
    }),
    { numRuns: 30 },
  );
});
