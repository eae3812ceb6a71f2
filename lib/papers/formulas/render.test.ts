import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { honestFormula, hostileFormula } from "@/tests/setup/formulas";
import { mostHtml, renderFormula } from "./render";

describe("a formula", () => {
  test("is set with MathML beside it for screen readers", () => {
    const html = renderFormula("^3", false);
    expect(html).toContain("<math");
    expect(html).toContain("katex-html");
    expect(renderFormula("x", true)).toContain("katex-display");
  });

  test.each(["\\frac{", "\\unknown{x}", "x}", "\\smash{x}"])("%s, which is not set, is null", (tex) => {
    expect(renderFormula(tex, false)).toBeNull();
  });

  test.each([
    ["one that prints much", `\\def\\a{${"x".repeat(300)}}${"\\a".repeat(195)}`],
    ["one that doubles", "\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\def\\d{xxxx}\\a\\a\\a\\a"],
    ["one whose columns are counted and not written", "\\begin{alignedat}{50000}x\\end{alignedat}"],
    ["one that is taller than a screen", `\\begin{matrix}${"\\\\".repeat(30)}x\\end{matrix}`],
    ["one that is tall and has no rows", `${"\\dfrac{x}{".repeat(25)}y${"}".repeat(25)}`],
    ["one that is dense", "∰".repeat(2000)],
  ])("%s is text", (_, tex) => {
    expect(tex.length).toBeLessThanOrEqual(2000);
    expect(renderFormula(tex, true) === null).toBe(true);
  });

  test.each([
    "\\href{javascript:alert(1)}{x}",
    "\\url{javascript:alert(1)}",
    "\\includegraphics{https://a.org/x.png}",
    "\\htmlData{onclick=x}{y}",
    "\\text{<script>alert(1)</script>}",
  ])("%s makes no link, image, attribute or element", (tex) => {
    const html = renderFormula(tex, false)?.replace(/<annotation.*?<\/annotation>/gs, "") ?? "";
    expect(html).not.toMatch(/<a |<img|<script|href=|onclick=|data-/);
  });

  test("of ten rows is set", () => {
    expect(renderFormula(`\\begin{matrix}${"a & b \\\\".repeat(9)} c & d\\end{matrix}`, true)).not.toBeNull();
  });
});

describe("any formula", () => {
  const formula = fc.oneof(fc.string({ maxLength: 60 }), hostileFormula, honestFormula);

  test("is HTML in proportion to its length, or text, and no error", () => {
    fc.assert(
      fc.property(formula, fc.boolean(), (tex, display) => {
        const html = renderFormula(tex, display);
        if (html === null) return;
        expect(html).toMatch(/^<span class="katex/);
        expect(html.length).toBeLessThanOrEqual(mostHtml(tex));
        expect(html.length).toBeLessThanOrEqual(4000 + 300 * Buffer.byteLength(tex));
      }),
      { numRuns: 300 },
    );
  });

  test("says nothing to the log", () => {
    const said: unknown[] = [];
    const log = console.log;
    console.log = (...words) => said.push(...words);
    try {
      fc.assert(fc.property(hostileFormula, (tex) => void renderFormula(`${tex}\\message{x}`, false)));
      renderFormula("\\message{forged line}", false);
      renderFormula("\\show x", false);
    } finally {
      console.log = log;
    }
    expect(said).toEqual([]);
  });

  test("of the kinds that abstracts hold is set", () => {
    fc.assert(fc.property(honestFormula, (tex) => renderFormula(tex, true) !== null));
  });
});

test.each([
  ["\\begin{array}{\\sum}x\\end{array}", "an assertion of KaTeX's own"],
  [`${"{".repeat(900)}x${"}".repeat(900)}`, "a nesting too deep for the stack"],
])("a formula that KaTeX fails on is text: %s", (tex) => {
  expect(renderFormula(tex, false)).toBeNull();
});
