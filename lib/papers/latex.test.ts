import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanLatex, steps } from "./latex";

test("leaving out the patterns that cannot match changes nothing", () => {
  const pieces =
    "\\ $ ` ' '' `` ^ _ ~ % { } & - -- --- text{ emph{ \\textbf{ \\' \\\" \\c{c} \\alpha &amp; &lt; \\url{ 2 n i x word é . ,";
  const piece = fc.oneof(fc.constantFrom(...pieces.split(" "), " ", "\ue003"), fc.string({ maxLength: 2 }));
  fc.assert(
    fc.property(fc.array(piece), (parts) => {
      const source = parts.join("");
      const whole = steps.reduce((text, { pattern, by }) => text.replace(pattern, by), source);
      expect(cleanLatex(source)).toBe(whole);
    }),
    { numRuns: 1000 },
  );
});
