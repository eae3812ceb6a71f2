import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { honestFormula, hostileFormula } from "@/tests/setup/formulas";
import { maxHtmlLength, renderFormula } from "./render";

describe("a formula", () => {
  test("is rendered with MathML for screen readers", () => {
    const html = renderFormula("^3", false);
    expect(html).toContain("<math");
    expect(html).toContain("katex-html");
    expect(renderFormula("x", true)).toContain("katex-display");
  });

  test.each(["\\frac{", "\\unknown{x}", "x}", "\\smash{x}"])("%s that cannot be rendered is null", (tex) => {
    expect(renderFormula(tex, false)).toBeNull();
  });

  test.each([
    ["one with long output", `\\def\\a{${"x".repeat(300)}}${"\\a".repeat(195)}`],
    ["one that expands exponentially", "\\def\\a{\\b\\b}\\def\\b{\\c\\c}\\def\\c{\\d\\d}\\def\\d{xxxx}\\a\\a\\a\\a"],
    ["one with a number of columns", "\\begin{alignedat}{50000}x\\end{alignedat}"],
    ["one taller than a screen", `\\begin{matrix}${"\\\\".repeat(30)}x\\end{matrix}`],
    ["a tall one without rows", `${"\\dfrac{x}{".repeat(25)}y${"}".repeat(25)}`],
    ["one with dense characters", "∰".repeat(2000)],
  ])("%s is shown as text", (_, tex) => {
    expect(tex.length).toBeLessThanOrEqual(2000);
    expect(renderFormula(tex, true) === null).toBe(true);
  });

  test.each([
    "\\href{javascript:alert(1)}{x}",
    "\\url{javascript:alert(1)}",
    "\\includegraphics{https://a.org/x.png}",
    "\\htmlData{onclick=x}{y}",
    "\\text{<script>alert(1)</script>}",
  ])("%s creates no link, image, attribute or element", (tex) => {
    const html = renderFormula(tex, false)?.replace(/<annotation.*?<\/annotation>/gs, "") ?? "";
    expect(html).not.toMatch(/<a |<img|<script|href=|onclick=|data-/);
  });

  test("with ten rows is rendered", () => {
    expect(renderFormula(`\\begin{matrix}${"a & b \\\\".repeat(9)} c & d\\end{matrix}`, true)).not.toBeNull();
  });
});

describe("any formula", () => {
  const formula = fc.oneof(fc.string({ maxLength: 60 }), hostileFormula, honestFormula);

  test("gives HTML of proportional length or null, and no error", () => {
    fc.assert(
      fc.property(formula, fc.boolean(), (tex, display) => {
        const html = renderFormula(tex, display);
        if (html === null) return;
        expect(html).toMatch(/^<span class="katex/);
        expect(html.length).toBeLessThanOrEqual(maxHtmlLength(tex));
        expect(html.length).toBeLessThanOrEqual(4000 + 300 * Buffer.byteLength(tex));
      }),
      { numRuns: 300 },
    );
  });

  test("logs nothing", () => {
    const messages: unknown[] = [];
    const log = console.log;
    console.log = (...words) => messages.push(...words);
    try {
      fc.assert(fc.property(hostileFormula, (tex) => void renderFormula(`${tex}\\message{x}`, false)));
      renderFormula("\\message{forged line}", false);
      renderFormula("\\show x", false);
    } finally {
      console.log = log;
    }
    expect(messages).toEqual([]);
  });

  test("typical of abstracts is rendered", () => {
    fc.assert(fc.property(honestFormula, (tex) => renderFormula(tex, true) !== null));
  });
});

test.each([
  ["\\begin{array}{\\sum}x\\end{array}", "an assertion of KaTeX's own"],
  [`${"{".repeat(900)}x${"}".repeat(900)}`, "a nesting too deep for the stack"],
])("a formula that makes KaTeX fail is shown as text: %s", (tex) => {
  expect(renderFormula(tex, false)).toBeNull();
});
