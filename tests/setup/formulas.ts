import fc from "fast-check";
import { maxFormulaLength } from "@/lib/papers/segments";
import { katexCommands } from "./katexCommands";

/*
 * Formulas built from KaTeX's own tables, so that commands of a later version are tried as well: `hostileFormula`
 * generates attacks, `honestFormula` the kinds of formula that abstracts contain.
 */

const { functions, macros, environments } = katexCommands();
const commands = [...functions, ...macros];

const pick = <T>(list: readonly T[]) => fc.constantFrom(...list);

const letter = pick([..."abnxyzNR0123456789+-=<>()[]|/,.:;!'*&^_~@#"]);
const odd = pick([
  "∰",
  "≝",
  "⦵",
  "≠",
  "é",
  "e\u0301\u0302",
  "\u202e",
  "中",
  "𝔸",
  "😀",
  "%",
  "%\n",
  "\n",
  "\\ ",
  "$",
  "\u200b",
  "ﷺ",
]);
const size = fc
  .tuple(
    pick(["", "-", "+"]),
    pick(["0", ".1", "1", "1.5", "3", "50", "1000"]),
    pick(["em", "ex", "pt", "mu", "cm", "in"]),
  )
  .map((parts) => parts.join(""));
const color = pick(["red", "#fff", "#123456"]);

const { piece } = fc.letrec<{ piece: string; argument: string; command: string; environment: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    { weight: 4, arbitrary: letter },
    { weight: 1, arbitrary: odd },
    { weight: 5, arbitrary: tie("command") },
    { weight: 1, arbitrary: tie("environment") },
    { weight: 2, arbitrary: tie("piece").map((body) => `{${body}}`) },
    { weight: 2, arbitrary: fc.tuple(tie("piece"), tie("piece"), tie("piece")).map((parts) => parts.join("")) },
    { weight: 2, arbitrary: fc.tuple(tie("argument"), tie("argument")).map(([sub, sup]) => `_${sub}^${sup}`) },
    { weight: 1, arbitrary: tie("piece").map((body) => `\\left(${body}\\right.`) },
  ),
  argument: fc.oneof(
    { depthSize: "medium", withCrossShrink: true },
    { weight: 4, arbitrary: tie("piece").map((body) => `{${body}}`) },
    { weight: 1, arbitrary: tie("piece") },
    { weight: 1, arbitrary: size },
    { weight: 1, arbitrary: size.map((each) => `{${each}}`) },
    { weight: 1, arbitrary: color.map((each) => `{${each}}`) },
    { weight: 1, arbitrary: tie("piece").map((body) => `[${body}]`) },
  ),
  command: fc
    .tuple(
      pick(commands),
      pick(["", " ", "%\n", "*"]),
      fc.array(tie("argument") as fc.Arbitrary<string>, { maxLength: 3 }),
    )
    .map(
      ([name, behind, given]) => `${name}${/[a-zA-Z]$/.test(name) && behind === "" ? " " : behind}${given.join("")}`,
    ),
  environment: fc
    .tuple(
      pick(environments),
      pick(["", "{c}", "{|l|c:r|}", "{2}", "{9999999}", "[l]"]),
      fc.array(
        fc.tuple(
          tie("piece") as fc.Arbitrary<string>,
          pick(["&", "\\\\", "\\cr", "\\\\[1em]", "\\\\[-9em]", "\\hline"]),
        ),
        {
          maxLength: 6,
        },
      ),
    )
    .map(([name, given, cells]) => `\\begin{${name}}${given}${cells.flat().join(" ")}\\end{${name}}`),
}));

/** A macro defined by itself, then used many times. */
const bomb = fc
  .tuple(
    pick([
      "\\def",
      "\\gdef",
      "\\edef",
      "\\xdef",
      "\\global\\def",
      "\\long\\def",
      "\\newcommand",
      "\\renewcommand",
      "\\let",
    ]),
    pick(["\\a", "\\b", "~", "|"]),
    piece,
    fc.integer({ min: 1, max: 400 }),
  )
  .map(([define, name, body, times]) => `${define}${name}{${body}${name}${body}}${name.repeat(times)}`);

/** A short piece repeated many times, side by side (`side`) or nested (`nest`). */
const side = fc
  .tuple(piece, fc.integer({ min: 2, max: maxFormulaLength }))
  .map(([body, times]) => body.repeat(Math.min(times, Math.floor(maxFormulaLength / body.length))));
const nest = fc
  .tuple(
    pick(commands),
    pick([
      ["{", "}"],
      ["{", "}{x}"],
      ["{x}{", "}"],
      ["{", "}_{x}^{y}"],
      ["[x]{", "}"],
      [" ", ""],
    ] as const),
    fc.integer({ min: 2, max: 400 }),
  )
  .map(([name, [open, close], depth]) => {
    const times = Math.min(depth, Math.floor((maxFormulaLength - 1) / (name.length + open.length + close.length)));
    return `${`${name}${open}`.repeat(times)}x${close.repeat(times)}`;
  });

const spaced = (name: string) => fc.tuple(fc.constant(name), size).map(([command, given]) => `x${command}{${given}}y`);

export const hostileFormula: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 4, arbitrary: fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join("")) },
    { weight: 2, arbitrary: side },
    { weight: 2, arbitrary: nest },
    { weight: 1, arbitrary: bomb },
    { weight: 1, arbitrary: fc.oneof(...["\\kern", "\\hspace", "\\mskip", "\\raisebox"].map(spaced)) },
  )
  .map((tex) => tex.slice(0, maxFormulaLength));

const symbol = pick([
  "x",
  "y",
  "n",
  "k",
  "N",
  "T",
  "\\alpha",
  "\\beta",
  "\\theta",
  "\\lambda",
  "\\epsilon",
  "\\sigma",
  "\\ell",
  "\\infty",
  "\\mathbf{x}",
  "\\mathbb{R}",
  "\\mathcal{L}",
  "\\mathrm{SO}(3)",
  "\\text{max}",
  "\\hat{y}",
  "\\tilde{O}",
  "\\bar{x}",
  "\\nabla f",
  "1",
  "2",
  "0.95",
  "10^{-3}",
  "11\\%",
  "\\mathcal{O}",
  "\\log n",
  "\\operatorname{KL}",
  "\\boldsymbol{\\mu}",
]);
const relation = pick([
  "=",
  "<",
  "\\leq",
  "\\geq",
  "\\in",
  "\\to",
  "\\approx",
  "\\sim",
  "\\times",
  "+",
  "-",
  "\\cdot",
  "\\gg",
  "\\ll",
  "\\pm",
  "\\rightarrow",
  "\\subset",
]);
const spacing = pick([
  "",
  "",
  "",
  " ",
  "\\,",
  "\\;",
  "\\!",
  "~",
  "\\quad ",
  "\\hspace{1em}",
  "\\kern-2pt ",
  "\\mkern2mu ",
]);

const { expression } = fc.letrec<{ expression: string; term: string }>((tie) => ({
  term: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 6, arbitrary: symbol },
    { weight: 2, arbitrary: fc.tuple(symbol, symbol).map(([base, low]) => `${base}_{${low}}`) },
    { weight: 2, arbitrary: fc.tuple(symbol, tie("expression")).map(([base, high]) => `{${base}}^{${high}}`) },
    {
      weight: 1,
      arbitrary: fc.tuple(tie("expression"), tie("expression")).map(([above, below]) => `\\frac{${above}}{${below}}`),
    },
    { weight: 1, arbitrary: tie("expression").map((body) => `\\sqrt{${body}}`) },
    { weight: 1, arbitrary: tie("expression").map((body) => `\\left(${body}\\right)`) },
    {
      weight: 1,
      arbitrary: fc.tuple(symbol, tie("expression")).map(([from, body]) => `\\sum_{${from}=1}^{n} ${body}`),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(tie("expression"), symbol).map(([body, note]) => `\\underbrace{${body}}_{${note}}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.tuple(symbol, symbol), { minLength: 1, maxLength: 4 })
        .map((rows) => `\\begin{pmatrix}${rows.map((row) => row.join(" & ")).join(" \\\\ ")}\\end{pmatrix}`),
    },
  ),
  expression: fc
    .array(fc.tuple(tie("term") as fc.Arbitrary<string>, spacing, relation), { minLength: 1, maxLength: 4 })
    .map((terms) => terms.map(([term, space, sign], place) => `${place ? `${sign} ` : ""}${term}${space}`).join("")),
}));

/** Authors correct spaces in a few places at most: none of the 1,308 formulas in a thousand arXiv abstracts does. */
const maxExplicitSpaces = 5;
const explicitSpace = /\\(?:!|quad|hspace|kern|mkern)/g;

export const honestFormula: fc.Arbitrary<string> = expression.filter(
  (tex) => tex.length < 400 && (tex.match(explicitSpace) ?? []).length <= maxExplicitSpaces,
);
