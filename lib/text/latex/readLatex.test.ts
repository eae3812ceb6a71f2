import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textAccents } from "./accents";
import { mathText } from "./math";
import { latexToText } from "./readLatex";

/** Pieces of what means something, so that random texts come upon it. */
const pieces =
  String.raw`\ { } {} ^ _ ^{ _{ ~ $ % & - -- --- ' '' ${"`"} \textbf{ \' \" \c{c} \v \H{ \i \alpha \frac{ \frac12 \sqrt[ \sqrt \hat
  \mathbb{ \left( \begin{array}{ \end{ \not \verb| \cite[ \footnote{ \SI{ \textsuperscript{ \operatorname{ \ss \\ \\[ \, [ ] ( ) 2 n x é 中 . ,`.split(
    /\s+/,
  );
const fragment = fc
  .array(fc.oneof(fc.constantFrom(...pieces, " ", "\n"), fc.string({ unit: "binary", maxLength: 2 })))
  .map((parts) => parts.join(""));

describe("any fragment of LaTeX", () => {
  test("is read, as prose and as a formula", () => {
    fc.assert(
      fc.property(fragment, (source) => {
        expect(latexToText(source)).toBe(latexToText(source).replace(/\s+/g, " ").trim());
        expect(typeof mathText(source)).toBe("string");
      }),
      { numRuns: 2000 },
    );
  });

  test("gives a text in proportion to it", () => {
    fc.assert(
      fc.property(fragment, (source) => {
        expect(latexToText(source).length).toBeLessThanOrEqual(4 * source.length + 20);
        expect(mathText(source).length).toBeLessThanOrEqual(8 * source.length + 20);
      }),
    );
  });

  test("that is plain words is those words", () => {
    const word = fc.stringMatching(/^[A-Za-z0-9]{1,9}[.,;:]?$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        expect(latexToText(words.join(" "))).toBe(words.join(" "));
      }),
    );
  });

  test.each([
    "{",
    "\\frac{",
    "$",
    "\\href{a}{",
    "^{",
    "\\sqrt",
    "\\hat",
    "x^",
    "\\left(",
    "\\textbf{",
    "\\'",
    "\\'{",
    "\\not",
    "'",
    "^2",
  ])("of 40 KB of %s is read", (unit) => {
    const source = unit.repeat(40_000 / unit.length);
    expect(typeof latexToText(source)).toBe("string");
    expect(typeof mathText(source)).toBe("string");
  });
});

test("an accent has one meaning, however it is spelt", () => {
  const names = [...textAccents].filter(([name]) => /[a-zA-Z]/.test(name) && !/[tbh]/.test(name));
  for (const [name, mark] of names) {
    const letter =
      name === "d" ? "h" : name === "H" ? "o" : name === "r" ? "u" : name === "u" ? "g" : name === "k" ? "a" : "c";
    const expected = `x${(letter + mark).normalize("NFC")}y`;
    for (const spelt of [
      `x\\${name}{${letter}}y`,
      `x{\\${name}{${letter}}}y`,
      `x{\\${name} ${letter}}y`,
      `x\\${name} ${letter}y`,
    ])
      expect(latexToText(spelt), spelt).toBe(expected);
  }
});

test.each([
  ["C. Bal\\'azs", "C. Balázs"],
  ['J{\\"u}rgen M{\\"u}ller', "Jürgen Müller"],
  ["{\\.I}brahim \\c{S}en, {\\L}ukasz", "İbrahim Şen, Łukasz"],
  ["Nguy{\\~{\\^e}}n, Ho{\\`a}ng, B{\\d u}i", "Nguyễn, Hoàng, Bụi"],
  ["Jos{\\'{e}} {\\O}rsted-{\\AA}", "José Ørsted-Å"],
  ["D.~E. Knuth", "D. E. Knuth"],
])("the name %s is %s", (source, name) => {
  expect(latexToText(source)).toBe(name);
});

test.each([
  ["f: X \\to Y", "f: X → Y"],
  ["(-1, 2)", "(-1, 2)"],
  ["a = -1", "a = -1"],
  ["2\\log n + 1", "2 log n + 1"],
  ["\\max_{x \\in S} f(x)", "max_(x ∈ S) f(x)"],
  ["\\theta_{t+1} = \\theta_t - \\eta \\nabla L", "θₜ₊₁ = θₜ - η∇L"],
  ["\\mathbb{R}^{n \\times d}", "ℝ^(n × d)"],
  ["\\mathcal{O}(1/\\epsilon^2)", "𝒪(1/ε²)"],
  ["\\frac{a+b}{c}", "(a+b)/c"],
  ["\\sqrt[3]{x}, \\sqrt{2x}", "∛x, √(2x)"],
  ["\\{1, \\dots, n\\}", "{1, …, n}"],
  ["\\left( x \\right)", "(x)"],
  ["p(x \\mid y)", "p(x | y)"],
  ["x \\not\\in A", "x ∉ A"],
  ["\\hat\\mathbf{x}^\\mathrm{T}", "x̂ᵀ"],
  ["e^{i\\pi}", "e^(iπ)"],
  ["f'' + g'", "f″ + g′"],
  ["\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}", "a b; c d"],
  ["\\text{if } x > 0", "if x > 0"],
  ["\\operatorname{argmin}_\\theta L", "argmin_θ L"],
  ["a \\equiv b \\pmod{n}", "a ≡ b (mod n)"],
  ["10\\,\\mathrm{km/h}", "10 km/h"],
  ["\\overline{AB}", "A̅B̅"],
])("the formula %s is %s", (tex, text) => {
  expect(mathText(tex)).toBe(text);
});
