import fc from "fast-check";
import { expect, test } from "vitest";
import { explanationAt, explanationsOf } from "./explanation";
import { fuseScores } from "./fusion";

test("explanations have the parts of each ranked paper, and none for later ones", () => {
  const meaning = fc.option(fc.double({ min: -1, max: 1, noNaN: true }));
  const paper = fc.record({ id: fc.nat(), words: fc.nat(30), meaning, votes: fc.nat(50), age: fc.option(fc.nat(999)) });
  fc.assert(
    fc.property(fc.array(paper), (papers) => {
      const ranked = fuseScores(
        papers.map((each) => ({ ...each, isMeant: false })),
        3,
      );
      const explanations = explanationsOf(ranked);
      for (const [place, { parts, meaning }] of ranked.entries()) {
        const { similarity, ...why } = explanationAt(explanations, place)!;
        for (const part of Object.keys(parts) as (keyof typeof parts)[]) expect(why[part]).toBeCloseTo(parts[part], 5);
        if (meaning === null) expect(similarity).toBeNull();
        else expect(similarity).toBeCloseTo(meaning, 6);
      }
      expect(explanationAt(explanations, ranked.length)).toBeNull();
    }),
  );
});
