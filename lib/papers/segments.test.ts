import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSegments, unwrap, urlsIn } from "./segments";

const link = (url: string, label = url) => ({ kind: "link", url, label });
const prose = (source: string) => ({ kind: "prose", source });
const math = (tex: string, display = false) => ({ kind: "math", tex, display });

describe("links", () => {
  test.each([
    ["see https://a.org/x.", [prose("see "), link("https://a.org/x"), prose(".")]],
    ["(https://a.org/x).", [prose("("), link("https://a.org/x"), prose(").")]],
    ["https://a.org/x.)", [link("https://a.org/x"), prose(".)")]],
    ["https://a.org/x, and", [link("https://a.org/x"), prose(", and")]],
    ["**https://a.org/x**", [prose("**"), link("https://a.org/x"), prose("**")]],
    ["https://en.wikipedia.org/wiki/A_(b)", [link("https://en.wikipedia.org/wiki/A_(b)")]],
    ["(https://a.org/A_(b))", [prose("("), link("https://a.org/A_(b)"), prose(")")]],
    ["\\url{https://a.org/a_b}", [link("https://a.org/a_b")]],
    ["\\href{https://a.org}{our page}", [link("https://a.org", "our page")]],
    ["at https://a.org/b\\_c.", [prose("at "), link("https://a.org/b_c"), prose(".")]],
  ])("%s", (source, segments) => {
    expect(splitSegments(source)).toEqual(segments);
  });

  test.each(["ftp://a.org", "http://", "javascript:alert(1)", "\\href{javascript:alert(1)}{x}", "https//a.org"])(
    "%s is none",
    (source) => {
      expect(urlsIn(source)).toEqual([]);
    },
  );
});

describe("formulas", () => {
  test.each([
    ["$a$ and $$b$$", [math("a"), prose(" and "), math("b", true)]],
    ["\\(a\\) and \\[b\\]", [math("a"), prose(" and "), math("b", true)]],
    ["M$^3$ViT", [prose("M"), math("^3"), prose("ViT")]],
    ["$a\\$b$", [math("a\\$b")]],
  ])("%s", (source, segments) => {
    expect(splitSegments(source)).toEqual(segments);
  });

  test.each(["for Under $0.1 and more", "costs $5 to $10 per run", "a lone $ sign", "\\$5 and \\$6", "$ x $"])(
    "%s has none",
    (source) => {
      expect(splitSegments(source)).toEqual([prose(source)]);
    },
  );

  test("that would take seconds to set stay prose", () => {
    const source = `$${"x+".repeat(5000)}x$`;
    expect(splitSegments(source)).toEqual([prose(source)]);
  });
});

describe("any text", () => {
  // Pieces of what matters here, so that random texts come upon it.
  const text = fc
    .array(fc.oneof(fc.constantFrom("$", "$$", "\\(", "\\)", "https://a.org/b", ").", "\\url{", "}", " "), fc.string()))
    .map((pieces) => pieces.join(""));

  test("is held by its segments, in order", () => {
    fc.assert(
      fc.property(text, (source) => {
        const whole = source.replace(/\s+/g, " ").trim();
        let at = 0;
        for (const segment of splitSegments(source)) {
          // A link's label has lost the escapes that it was written with.
          if (segment.kind === "link") continue;
          const piece = segment.kind === "prose" ? segment.source : segment.tex;
          const found = whole.indexOf(piece, at);
          expect(found).toBeGreaterThanOrEqual(at);
          at = found + piece.length;
        }
      }),
    );
  });

  test("without formulas and links is one run of prose", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", ".", " ", "(", ")", "{", "}", "5") }), (source) => {
        const whole = source.replace(/ +/g, " ").trim();
        expect(splitSegments(source)).toEqual(whole ? [prose(whole)] : []);
      }),
    );
  });

  test("gives links that open nothing but web pages", () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const url of urlsIn(source)) expect(new URL(url).protocol).toMatch(/^https?:$/);
      }),
    );
  });
});

test("what has neither a backslash nor a dollar is split as if it had one", () => {
  const piece = fc.constantFrom(
    "see",
    "https://a.org/x_y",
    "http://b.org/A_(b)",
    "https://",
    "(",
    ")",
    ".",
    " ",
    "\n",
    "é",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = `${pieces.join("")} end`.trim();
      const marked = splitSegments(`${text} \\`);
      expect(marked.at(-1)).toMatchObject({ kind: "prose", source: expect.stringMatching(/end \\$/) });
      const cut = marked.map((each) =>
        each.kind === "prose" ? { ...each, source: each.source.replace(/ \\$/, "") } : each,
      );
      expect(splitSegments(text)).toEqual(cut);
    }),
  );
});

test("unwrapping puts a space for any white space", () => {
  const text = fc.string({ unit: fc.constantFrom("a", " ", "\n", "\t", "\u00a0", "\r", "\ufeff") });
  fc.assert(
    fc.property(text, (wrapped) => {
      expect(unwrap(wrapped)).toBe(wrapped.replace(/\s+/g, " ").trim());
    }),
  );
});
