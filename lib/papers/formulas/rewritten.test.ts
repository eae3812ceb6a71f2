import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostileFormula } from "@/tests/setup/formulas";
import { refusalOf } from "./refusal";
import { renderFormula } from "./render";
import { rewriteForKatex } from "./rewritten";

describe("commands of MathJax that KaTeX lacks are rendered", () => {
  test.each([
    "x_{\\mbox{max}} \\leq \\frac{a}{b}",
    "\\textsc{Method}",
    "\\buildrel a \\over =",
    "\\buildrel {\\rm def} \\over =",
    "E = mc^2 \\label{eq:e}",
    "E = mc^2 \\tag{1}",
    "\\begin{align} a &= b \\\\ c &= d \\label{x} \\end{align}",
    "\\begin{eqnarray*} a &=& b \\end{eqnarray*}",
    "\\begin{equation} x \\end{equation}",
    "\\begin{multline} a \\\\ b \\end{multline}",
    "\\begin{gather} a \\\\ b \\end{gather}",
    "\\mathbbm{1}",
    "10\\textsuperscript{th}",
    "\\nicefrac{1}{2}",
  ])("%s", (tex) => {
    expect(renderFormula(tex, false)).toContain("katex");
    expect(renderFormula(tex, true)).toContain("katex");
  });
});

test.each([
  "\\de\\label{x}f\\a{b}\\a",
  "\\mbox{\\def\\a{b}}",
  "\\rl\\strut{}ap{x}",
  "\\tag{1}\\smash{x}",
  "\\begin{align}\\rlap{x}\\end{align}",
])("%s is still refused", (tex) => {
  expect(renderFormula(tex, true)).toBeNull();
});

test("no formula is rendered that the rules refuse after the rewrite", () => {
  fc.assert(
    fc.property(hostileFormula, (tex) => {
      if (refusalOf(rewriteForKatex(tex))) expect(renderFormula(tex, false)).toBeNull();
    }),
    { numRuns: 200 },
  );
});

test("a formula that KaTeX understands is not rewritten", () => {
  for (const tex of ["x^2 + \\alpha", "\\text{M}^3", "\\begin{matrix} a \\\\ b \\end{matrix}", "a \\\\mbox b"])
    expect(rewriteForKatex(tex)).toBe(tex);
});
