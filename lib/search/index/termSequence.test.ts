import fc from "fast-check";
import { expect, test } from "vitest";
import { sections } from "./document";
import { decodeTermSequence, encodeTermSequence, sectionOf } from "./termSequence";

const word = fc.oneof(fc.nat(300), fc.nat(2 ** 31 - 1), fc.constantFrom(0, 127, 128, 16_383, 16_384, 2 ** 32 - 1));
const numbers = fc.array(fc.array(word, { maxLength: 200 }), {
  minLength: sections.length,
  maxLength: sections.length,
});

test("a term sequence decodes to what was encoded, section by section", () => {
  fc.assert(
    fc.property(numbers, (written) => {
      const sequence = decodeTermSequence(encodeTermSequence(written));
      expect(sections.map((section) => [...sectionOf(sequence, section)])).toEqual(written);
    }),
  );
});

test("a term sequence stays intact while others, also long ones, are decoded", () => {
  const first = decodeTermSequence(encodeTermSequence([[1], [2, 3], [], [], [], []]));
  const long = Array.from({ length: 200_000 }, (_, number) => number);
  expect([...sectionOf(decodeTermSequence(encodeTermSequence([long, [7], [], [], [], []])), "abstract")]).toEqual([7]);
  expect([...sectionOf(first, "abstract")]).toEqual([2, 3]);
});

test("a term sequence can be read from the middle of a buffer, as SQLite returns it", () => {
  const bytes = encodeTermSequence([[1, 300], [], [5], [], [], []]);
  const among = Buffer.concat([Buffer.from([9, 9]), bytes]).subarray(2);
  const sequence = decodeTermSequence(among);
  expect([[...sectionOf(sequence, "title")], [...sectionOf(sequence, "authors")]]).toEqual([[1, 300], [5]]);
});
