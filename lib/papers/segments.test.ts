import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSegments, unwrap, urlsIn } from "./segments";

const link = (url: string, text = url) => ({ kind: "link", url, text });
const prose = (text: string) => ({ kind: "prose", text });
const math = (tex: string, text: string, display = false) => ({ kind: "math", tex, display, text });

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
    ['\\href{https://a.org}{na\\"ive}', [link("https://a.org", "naïve")]],
    ["at https://a.org/b\\_c.", [prose("at "), link("https://a.org/b_c"), prose(".")]],
    ["at~\\url{https://a.org}", [prose("at\u00a0"), link("https://a.org")]],
    ["here\\footnote{https://a.org/.} Our", [prose("here ("), link("https://a.org/"), prose(".) Our")]],
    ["https://a.org/x{our page}.", [link("https://a.org/x", "our page"), prose(".")]],
    ["https://a.org/x{this https URL}", [link("https://a.org/x")]],
    ["https://a.org/x{blue{https://a.org/x}}", [link("https://a.org/x")]],
    ["https://a.org/{id}/x", [link("https://a.org/"), prose("id/x")]],
    ["alignment.urlhttps://a.org", [prose("alignment."), link("https://a.org")]],
  ])("in %s are found", (source, segments) => {
    expect(splitSegments(source)).toEqual(segments);
  });

  test.each([
    "见 https://h.org/a。然后",
    "https://h.org/a（代码）",
    "“https://h.org/a”，",
    "https://h.org/a、b",
    "https://h.org/a：",
    "「https://h.org/a」",
    "https://h.org/a；https",
    "«https://h.org/a»",
    "https://h.org/a।",
    "https://h.org/a؟",
    "https://h.org/a…",
    "https://h.org/a！",
    "https://h.org/a — b",
    "https://h.org/a—",
  ])("in %s end before the foreign character", (source) => {
    expect(urlsIn(source)).toEqual(["https://h.org/a"]);
  });

  test("keep letters of any script", () => {
    expect(urlsIn("https://ja.wikipedia.org/wiki/日本")).toEqual(["https://ja.wikipedia.org/wiki/日本"]);
  });

  test.each(["ftp://a.org", "http://", "javascript:alert(1)", "\\href{javascript:alert(1)}{x}", "https//a.org"])(
    "are not found in %s",
    (source) => {
      expect(urlsIn(source)).toEqual([]);
    },
  );
});

describe("formulas", () => {
  test.each([
    ["$a$ and $$b$$", [math("a", "a"), prose(" and "), math("b", "b", true)]],
    ["\\(a\\) and \\[b\\]", [math("a", "a"), prose(" and "), math("b", "b", true)]],
    ["M$^3$ViT", [prose("M"), math("^3", "³"), prose("ViT")]],
    ["$a\\$b$", [math("a\\$b", "a$b")]],
    ["\\textbf{in $O(n)$ time}", [prose("in "), math("O(n)", "O(n)"), prose(" time")]],
    ["x^\\textbf{$n$} \\b{$y$ z}", [prose("x"), math("n", "n"), prose(" "), math("y", "y"), prose(" z")]],
    ["$\\sim$5x", [math("\\sim", "∼"), prose("5x")]],
    ["$<$1 ms, $>$90%", [math("<", "<"), prose("1 ms, "), math(">", ">"), prose("90%")]],
    ["$\\times$3", [math("\\times", "×"), prose("3")]],
    ["$\\Delta $ on", [math("\\Delta", "Δ"), prose(" on")]],
    ["$ L $-functions", [math("L", "L"), prose("-functions")]],
    ["$ x $", [math("x", "x")]],
    ["$ - 2 < q < 0$, and", [math("- 2 < q < 0", "-2 < q < 0"), prose(", and")]],
    ["between $M(r) $ and $N$", [prose("between "), math("M(r)", "M(r)"), prose(" and "), math("N", "N")]],
    ["$2 \\leftrightarrow 3 $ at", [math("2 \\leftrightarrow 3", "2 ↔ 3"), prose(" at")]],
    ["$10\\times $ faster", [math("10\\times", "10×"), prose(" faster")]],
    ["costs $5 for each $x$", [prose("costs $5 for each "), math("x", "x")]],
    ["a lone $ sign and $x$", [prose("a lone $ sign and "), math("x", "x")]],
    ["$5 a day and 10 $ for $ x $", [prose("$5 a day and 10 $ for "), math("x", "x")]],
  ])("in %s are found", (source, segments) => {
    expect(splitSegments(source)).toEqual(segments);
  });

  test.each([
    "for Under $0.1 and more",
    "costs $5 to $10 per run",
    "from $.5-$1 a run",
    "$3/M and $15/M tokens",
    "a lone $ sign",
    "$5 on one day and 10$",
    "$5 on one day and 10 $",
    "from $ 5 to $ 10",
    "$5, $10, $20 and $30",
    "5$, 10$ or 20 $",
    "in US$ or in CA$ for",
    "a $ sign and a $ sign",
  ])("are not found in %s", (source) => {
    expect(splitSegments(source)).toEqual([prose(source)]);
  });

  test("do not start or end at an escaped dollar sign", () => {
    expect(splitSegments("\\$5 and \\$6")).toEqual([prose("$5 and $6")]);
  });

  test("that would take seconds to render stay prose", () => {
    const source = `$${"x+".repeat(5000)}x$`;
    expect(splitSegments(source)).toEqual([prose(source)]);
  });
});

describe("any text", () => {
  // Significant fragments, so that random texts contain them.
  const text = fc
    .array(
      fc.oneof(fc.constantFrom("$", "$$", "\\(", "\\)", "https://a.org/b", ").", "\\url{", "}", "{", " "), fc.string()),
    )
    .map((pieces) => pieces.join(""));

  test("keeps its words in order", () => {
    const markup = fc.constantFrom(
      "$",
      "$$",
      "\\(",
      "\\)",
      "\\[",
      " ",
      "{",
      "}",
      "\\textbf{",
      "\\b{",
      "^",
      "_",
      "~",
      "(",
      ".",
    );
    const word = fc.constantFrom("map", "zoo", "fee", "ant", "sub");
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            markup,
            word.map((letters) => ` ${letters} `),
          ),
        ),
        (pieces) => {
          const words = pieces.filter((piece) => /^ [a-z]{3} $/.test(piece)).map((piece) => piece.trim());
          const plain = splitSegments(pieces.join(""))
            .map((segment) => segment.text)
            .join("")
            .normalize("NFKD")
            .replace(/\p{M}/gu, "");
          // A mark before a word without braces takes its first letter alone: $_ zoo $ is _z oo.
          const written = words.map((word) => word.replace(/^./, "$& ?")).join("[^a-z]*");
          expect(plain).toMatch(new RegExp(`^[^a-z]*${written}[^a-z]*$`));
          if (!/[\^_]/.test(pieces.join(""))) expect(plain.match(/[a-z]{3}/g) ?? []).toEqual(words);
        },
      ),
      {
        examples: [
          [["$", "_", " zoo ", "$"]],
          [["_", "{", "_", " fee "]],
          [["\\)", "^", "\\textbf{", "$$", "^", " map ", "$"]],
          [["\\b{", "$", " map ", "$"]],
        ],
      },
    );
  });

  test("without formulas, links and commands is a single segment of prose", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", ".", " ", "(", ")", "5") }), (source) => {
        const whole = source.replace(/ +/g, " ").trim();
        expect(splitSegments(source)).toEqual(whole ? [prose(whole)] : []);
      }),
    );
  });

  test("gives only links to web pages", () => {
    fc.assert(
      fc.property(text, (source) => {
        for (const url of urlsIn(source)) expect(new URL(url).protocol).toMatch(/^https?:$/);
      }),
    );
  });
});

test("text without backslash and dollar is split the same as by the full pattern", () => {
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
      expect(splitSegments(`${text}\\-`)).toEqual(splitSegments(text));
    }),
  );
});

test("unwrap replaces all white space by single spaces", () => {
  const text = fc.string({ unit: fc.constantFrom("a", " ", "\n", "\t", "\u00a0", "\r", "\ufeff") });
  fc.assert(
    fc.property(text, (wrapped) => {
      expect(unwrap(wrapped)).toBe(wrapped.replace(/\s+/g, " ").trim());
    }),
  );
});
