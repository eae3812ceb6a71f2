import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { honestFormula } from "@/tests/setup/formulas";
import { katexCommands } from "@/tests/setup/katexCommands";
import { onlyInTex, refusedCommands } from "./commands";
import { refusalOf } from "./refusal";
import { sizeReaders } from "./sizeReaders";

describe("refused formulas", () => {
  const cases: [refusal: string, formulas: string[]][] = [
    [
      "macros",
      [
        "\\def\\a{x}\\a",
        "\\def \\a{x}",
        "\\def%\n\\a{x}",
        "x\\gdef~{y}",
        "\\edef\\a{x}",
        "\\xdef\\a{x}",
        "\\global\\let\\a=b",
        "\\long\\def\\a{}",
        "\\futurelet\\a\\b c",
        "\\newcommand{\\a}[1]{#1#1}",
        "\\renewcommand\\R{x}",
        "\\providecommand{\\a}{x}",
        "\\expandafter\\a\\b",
        "\\noexpand\\a",
        "{\\text{$\\def\\a{x}$}}",
        "\\char`a",
        "\\@char{97}",
        "\\@firstoftwo{a}{b}",
        "\\html@mathml{a}{b}",
        "\\bra@set{a}{b}{c}{d}{e}",
        "\\tmspace-{3mu}{50em}",
        "\\kern\\bgroup-5em\\egroup",
        "\\mathchoice{a}{b}{c}{d}",
        "\\TextOrMath{a}{b}",
        // After a comment that has ended, and in one that a control symbol only appears to start.
        "% x\n\\def\\a{}",
        "\\%\\def\\a{}",
        "\\\\%\n\\let\\a\\b",
      ],
    ],
    [
      "leads outside",
      [
        "\\href{https://a.org}{x}",
        "\\url{a}",
        "\\includegraphics{a}",
        "\\htmlStyle{color:red}{x}",
        "\\input{/etc/passwd}",
        "\\message{x}",
        "\\show x",
      ],
    ],
    [
      "ink outside its box",
      [
        "\\smash{\\frac12}",
        "\\rlap{\\Large x}",
        "\\llap{x}",
        "\\mathclap{x}",
        "\\rule{9em}{.1em}",
        "\\rule[-9em]{.1em}{.1em}",
        "\\rule{.1em}{.1em}\\rule .1em 90pt",
        "\\raisebox{-3em}{x}",
        "\\raisebox 3 em {x}",
        "\\hspace{-9em}x",
        "\\hspace*{-9em}x",
        "\\hspace * { -9 em }x",
        "\\kern-5em x",
        "\\kern%\n-5%\nem x",
        "\\kern{-5em}x",
        "\\mkern-90mu x",
        "\\mskip{900mu}",
        "\\hskip 3in",
        "\\hskip-.9cm",
        "\\begin{matrix}a\\\\[-5em]b\\end{matrix}",
        "a\\\\[9em]b",
        "a\\\\%\n[9em]b",
        "{a \\above{5em} b}",
        "\\genfrac{(}{)}{5em}{0}{a}{b}",
        "\\genfrac{(}{)} 5em 0ab",
        `x${"\\!".repeat(40)}y`,
        `x${"\\kern-.5em".repeat(5)}y`,
        "\\hspace{2em}".repeat(6),
        "\\tag{1}x",
        "\\colorbox{red}{x}",
        "\\fcolorbox{red}{red}{x}",
      ],
    ],
    [
      "sizes",
      [
        "\\Huge x",
        "{\\huge x}",
        "\\LARGE x",
        // KaTeX uses the first size it finds in the braces.
        "\\rule{x9em}{1em}",
        "\\rule{1 90em}{1em}",
        "\\kern\\relax 9em",
        "\\kern\\lq",
        "\\hspace\\foo",
        "\\kern1xx",
        "a\\\\[{9em}]b",
        "a\\\\[9em",
        "\\genfrac\\frac{a}{1pt}{}{50em}{}{x}{y}",
        "\\raisebox",
      ],
    ],
    [
      "nesting",
      [`${"{".repeat(40)}x${"}".repeat(40)}`, "\\left(".repeat(40), "\\displaystyle x".repeat(70), "\\frac".repeat(70)],
    ],
    [
      "rows or columns",
      [
        "\\begin{alignedat}{9999999}x\\end{alignedat}",
        "\\begin {alignat*}{ 99 }x\\end{alignat*}",
        "\\begin{alignedat}%\n{99}x\\end{alignedat}",
        "\\begin{alignedat}x",
        "\\begin{\\relax alignedat}{99}x",
        "x\\\\".repeat(50),
        `\\begin{matrix}${"\\cr".repeat(50)}\\end{matrix}`,
      ],
    ],
    ["characters", ["\u202ex", "x\u2066y", `x${"\u0301".repeat(9)}`, "x\0", "\\", "\ue000"]],
    ["too long", ["x+".repeat(1500)]],
  ];
  for (const [refusal, formulas] of cases) {
    test.each(formulas)(`${refusal}: %j`, (tex) => {
      expect(refusalOf(tex)).toBe(refusal);
    });
  }
});

describe("accepted formulas", () => {
  test.each([
    "O(n \\log n)",
    "M^{3}",
    "\\mathbf{x} \\in \\mathbb{R}^{d}",
    "a\\!\\!\\!b",
    "\\hspace{1em}x",
    "\\hspace{-0.3em}x",
    "x\\kern-2pt y",
    "\\mkern 2mu x",
    "\\hskip 1em\\relax x",
    "\\rule{0pt}{1em}",
    "\\raisebox{2pt}{x}",
    "\\genfrac{(}{)}{0pt}{}{n}{k}",
    "\\genfrac{}{}{}{}{n}{k}",
    "\\begin{pmatrix}1 & 2 \\\\[2pt] 3 & 4\\end{pmatrix}",
    "\\begin{matrix}[1] \\\\ [2]\\end{matrix}",
    "\\begin{alignedat}{2}a &= b\\end{alignedat}",
    "\\begin{array}{l|c}a & b\\end{array}",
    "\\color{red}x",
    "\\textcolor{blue}{x} \\red{y}",
    "\\underbrace{x + y}_{\\text{at most } 5}",
    "11\\% \\text{ at 5em}",
    "% only a comment, with \\def\\a{x} in it",
    "\\verb|\\def|",
    "\\hspace{1em}x".repeat(5),
    "x\\kern-2pt ".repeat(5),
    "{k}^{2\\kern-2pt + \\sqrt{\\frac{\\underbrace{x\\!}_{n}\\kern-2pt }{\\left(y\\mkern2mu \\right)}\\subset k\\hspace{1em}}\\geq 0.95}",
    "\\phantom{x}\\vphantom{y}\\hphantom{z}\\mathstrut",
    "x \\not= y, x \\neq y, x \\notin Y",
    "\\LaTeX \\TeX",
    "e\u0301 中 ≤ 𝔸",
    "\\left( \\frac{a}{b} \\right)",
    "\\displaystyle \\sum_{i=1}^{n} \\Large x",
    // KaTeX rejects these by itself.
    "\\frac{",
    "\\unknown{x}",
    "x}",
    "\\defx \\smashing \\hrefs",
  ])("%s", (tex) => {
    expect(refusalOf(tex)).toBeNull();
  });

  test("include those typical of abstracts", () => {
    fc.assert(fc.property(honestFormula, (tex) => refusalOf(tex) === null));
  });
});

describe("the installed KaTeX", () => {
  const known = katexCommands();
  const commands = new Set([...known.functions, ...known.macros]);

  test("has the tables that these tests examine", () => {
    expect(known.functions.length).toBeGreaterThan(250);
    expect(known.macros.length).toBeGreaterThan(300);
    expect(known.environments).toContain("alignedat");
    for (const name of ["\\def", "\\Huge", "\\kern", "\\tag", "\\llap", "\\text"])
      expect([...commands]).toContain(name);
  });

  test("takes sizes only in commands whose sizes are checked", () => {
    // \hspace is a macro, and \\ and \newline parse their sizes themselves.
    expect([...known.sized, "\\hspace", "\\\\"].sort()).toEqual([...sizeReaders.keys()].sort());
  });

  test("has no command that has not been reviewed", () => {
    // A newer version may add commands: refuse them in commands.ts, or increase the number.
    const harmless = [...commands].filter((name) => !refusedCommands.has(name) && !/^\\[a-zA-Z]*@/.test(name));
    expect(harmless).toHaveLength(581);
    // Conversely, every refused command exists.
    expect([...refusedCommands.keys()].filter((name) => !commands.has(name))).toEqual(onlyInTex);
  });
});
