import bidiFactory from "bidi-js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { visibleText } from "./visibleText";

const bidi = bidiFactory();

/** Returns a line in display order, in a left-to-right paragraph. */
function displayed(line: string): string {
  return bidi.getReorderedString(line, bidi.getEmbeddingLevels(line, "ltr"));
}

const disruptive = [
  ..."\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f",
  ..."\ufe0f\ufe0e\ufe00\u{e0100}\u{e0041}\u{e007f}\ufff9\ufffa\ufffb\u0301\u0489\u0e49\u0085\u2028\u2029\u001c\u0000\u001b\ud83d\u115f",
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...disruptive), fc.constantFrom("Eve", "Mallory ", "x", "1", "(", "א", "م")), {
    minLength: 1,
    maxLength: 20,
  })
  .map((pieces) => pieces.join(""));
const rest = ", Bob Smith (2024), 42 votes";

describe("after any name", () => {
  test("the rest of the line is displayed in its place", () => {
    fc.assert(
      fc.property(hostile, (name) => {
        expect(displayed(`Ann Jones, ${visibleText(name)}${rest}`).endsWith(rest)).toBe(true);
      }),
      { numRuns: 1000, examples: [["Eve \u202e"], ["\u2067Eve"], ["Eve \u2066\u2066"], ["א\u202bEve"]] },
    );
  });

  test("an invisible character remains only if its script or an emoji needs it", () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const text = visibleText(name);
        expect(text).not.toMatch(
          /[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\u00ad\ufff9-\ufffb]|\u034f|[^\P{Cc}\t\n\r]/u,
        );
        expect(text).not.toMatch(/[\p{Zl}\p{Zp}\p{Cs}]|[\u{e0000}-\u{e007f}]|^\p{M}|\p{M}{9}/u);
        if (!/[א-م]/.test(text)) expect(text).not.toMatch(/[\u200c-\u200f\u061c]/);
      }),
      { numRuns: 500 },
    );
  });

  test("visibleText returns its own output unchanged", () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string({ unit: "binary" })), (name) => {
        expect(visibleText(visibleText(name))).toBe(visibleText(name));
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ["Persian with its joiners", "می‌خواهم کتاب‌ها را بخوانم"],
  ["Hindi with a joiner", "क्‍ष और श्री"],
  ["Sinhala", "ශ්‍රී ලංකාව"],
  ["Hebrew with a mark", "שלום\u200f! abc"],
  ["Arabic with a mark", "\u200fالعربية\u200e (C++)"],
  ["Hebrew with vowels and accents", "בְּרֵאשִׁ֖ית"],
  ["Vietnamese", "Nguyễn Thị Diệu"],
  ["decomposed Vietnamese", "Nguyễn Thị".normalize("NFD")],
  ["Tibetan", "བསྒྲུབས་"],
  ["Thai", "ที่นี่"],
  ["a family", "👩‍👩‍👧‍👦"],
  ["a flag of stripes", "🏳️‍🌈"],
  ["a flag of tags", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"],
  ["a heart", "❤️ and ☎︎"],
  ["a key", "1️⃣"],
  ["a coder", "👨🏽‍💻"],
  ["a bearded man", "🧔‍♂️"],
  ["ideographic variants", "葛󠄀飾区"],
  ["LaTeX on two lines", "$\\alpha$\n\tis"],
])("%s stays unchanged", (_, text) => {
  expect(visibleText(text)).toBe(text);
});

test("a stack of accents is cut to what a language may have", () => {
  expect(visibleText(`Z${"\u0322\u0353".repeat(40)}algo`)).toBe("Z\u0322\u0353\u0322\u0353algo");
  expect(visibleText(`م${"\u064e\u200d".repeat(40)}`).match(/\p{M}/gu)?.length).toBeLessThan(9);
});

test("visibleText takes linear time", () => {
  const cpu = (text: string) => {
    const before = process.cpuUsage();
    visibleText(text);
    return process.cpuUsage(before).user;
  };
  for (const piece of [...disruptive, "e\u0301", "\u{1f3f4}\u{e0061}", "א\u200f", "क्‍", "👩‍"]) {
    const [small, large] = [10_000, 20_000].map((times) => cpu(piece.repeat(times)));
    expect(large! / Math.max(small!, 20_000), JSON.stringify(piece)).toBeLessThan(5);
  }
});
