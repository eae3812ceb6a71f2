import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstSentences, plainText } from "./plain";

describe("plain text", () => {
  test.each([
    ["by 11\\% and", "by 11% and"],
    ["50% of people", "50% of people"],
    ["``quoted'' text", "“quoted” text"],
    ['na\\"{\\i}ve', "naïve"],
    ['Erd\\H{o}s and Schr\\"odinger', "Erdős and Schrödinger"],
    ["\\eg the", "e.g. the"],
    ["M$^3$ViT", "M³ViT"],
    ["M^{3}ViT", "M³ViT"],
    ["{without} braces", "without braces"],
    ["stray % comment", "stray comment"],
    ["\\textbf{bold \\emph{it}} x", "bold it x"],
    ["{\\it nice} text", "nice text"],
    ["~5 ms", "~5 ms"],
    ["1--3 and word--word", "1–3 and word—word"],
    ["$\\alpha \\leq \\beta$", "α ≤ β"],
    ["O($n^2$)", "O(n²)"],
    ["x\\_y", "x_y"],
    ["\\cite{foo} bar", "bar"],
    ["a \\\\ b", "a b"],
    ["for Under $0.1 and $5", "for Under $0.1 and $5"],
    ["AT&amp;T has 5 &lt; 6", "AT&T has 5 < 6"],
    ["so \\begin{itemize} one \\end{itemize} ends", "so one ends"],
    ["hard\nline  wraps\n", "hard line wraps"],
  ])("of %j is %j", (source, plain) => {
    expect(plainText(source)).toBe(plain);
  });

  test("of any text is one line without control of LaTeX's braces", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (source) => {
        expect(plainText(source)).not.toMatch(/[\n\t\r]|^\s|\s$/);
      }),
    );
  });

  test("of plain words is those words", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-Z]{1,9}$/), { minLength: 1 }), (words) => {
        expect(plainText(words.join("\n"))).toBe(words.join(" "));
      }),
    );
  });
});

describe("the first sentences", () => {
  test("are as many whole ones as fit", () => {
    expect(firstSentences("One two. Three four! Five six seven eight.", 25)).toBe("One two. Three four!");
    expect(firstSentences("Short.", 25)).toBe("Short.");
  });

  test("are a part of the first, cut at a word, where it alone is too long", () => {
    expect(firstSentences("One two three four five six seven", 20)).toBe("One two three four…");
  });

  test("never are longer than allowed", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 10, max: 100 }), (text, max) => {
        expect(firstSentences(text, max).length).toBeLessThanOrEqual(max);
      }),
    );
  });
});
