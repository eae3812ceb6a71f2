import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstSentences } from "./plain";

describe("firstSentences", () => {
  test("returns as many whole sentences as fit", () => {
    expect(firstSentences("One two. Three four! Five six seven eight.", 25)).toBe("One two. Three four!");
    expect(firstSentences("Short.", 25)).toBe("Short.");
  });

  test("cuts the first sentence at a word if it is too long", () => {
    expect(firstSentences("One two three four five six seven", 20)).toBe("One two three four…");
  });

  test("never exceeds the limit", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 10, max: 100 }), (text, max) => {
        expect(firstSentences(text, max).length).toBeLessThanOrEqual(max);
      }),
    );
  });
});
