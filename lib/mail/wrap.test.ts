import fc from "fast-check";
import { expect, test } from "vitest";
import { wrap } from "./wrap";

test("lines break between words at 72 characters, including the indent", () => {
  const text = Array(30).fill("papers").join(" ");
  expect(
    wrap(text)
      .split("\n")
      .map((line) => line.length),
  ).toEqual([69, 69, 69]);
  expect(
    Math.max(
      ...wrap(text, "      ")
        .split("\n")
        .map((line) => line.length),
    ),
  ).toBe(68);
});

test("a long word stays whole", () => {
  const url = `https://example.org/${"a".repeat(100)}`;
  expect(wrap(`See ${url} now`)).toBe(`See\n${url}\nnow`);
});

test("all words stay in order, in lines that fit", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("", "   "), (text, indent) => {
      const lines = wrap(text, indent).split("\n");
      const words = text.split(/\s+/).filter(Boolean);
      expect(lines.join(" ").split(/\s+/).filter(Boolean)).toEqual(words);
      for (const line of lines) expect(line.length <= 72 || !/\S\s+\S/.test(line)).toBe(true);
    }),
  );
});
