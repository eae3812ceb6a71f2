import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textAccents } from "./accents";
import { mathText } from "./math";
import { latexToText } from "./readLatex";

/** Meaningful fragments, so that random texts contain them. */
const fragments =
  String.raw`\ { } {} ^ _ ^{ _{ ~ $ % & - -- --- ' '' ${"`"} \textbf{ \' \" \c{c} \v \H{ \i \alpha \frac{ \frac12 \sqrt[ \sqrt \hat
  \mathbb{ \left( \begin{array}{ \end{ \not \verb| \cite[ \footnote{ \SI{ \textsuperscript{ \operatorname{ \ss \\ \\[ \, [ ] ( ) 2 n x é 中 . ,`.split(
    /\s+/,
  );
const fragment = fc
  .array(fc.oneof(fc.constantFrom(...fragments, " ", "\n"), fc.string({ unit: "binary", maxLength: 2 })))
  .map((parts) => parts.join(""));

describe("any fragment of LaTeX", () => {
  test("is read as prose and as a formula", () => {
    fc.assert(
      fc.property(fragment, (source) => {
        expect(latexToText(source)).toBe(latexToText(source).replace(/\s+/g, " ").trim());
        expect(typeof mathText(source)).toBe("string");
      }),
      { numRuns: 2000 },
    );
  });

  test("gives a text of proportional length", () => {
    fc.assert(
      fc.property(fragment, (source) => {
        expect(latexToText(source).length).toBeLessThanOrEqual(4 * source.length + 20);
        expect(mathText(source).length).toBeLessThanOrEqual(8 * source.length + 20);
      }),
    );
  });

  test("of plain words is unchanged", () => {
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

test("an accent gives the same letter in every spelling", () => {
  const names = [...textAccents].filter(([name]) => /[a-zA-Z]/.test(name) && !/[tbh]/.test(name));
  for (const [name, mark] of names) {
    const letter =
      name === "d" ? "h" : name === "H" ? "o" : name === "r" ? "u" : name === "u" ? "g" : name === "k" ? "a" : "c";
    const expected = `x${(letter + mark).normalize("NFC")}y`;
    for (const source of [
      `x\\${name}{${letter}}y`,
      `x{\\${name}{${letter}}}y`,
      `x{\\${name} ${letter}}y`,
      `x\\${name} ${letter}y`,
    ])
      expect(latexToText(source), source).toBe(expected);
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
  ["\\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}", "(a b; c d)"],
  ["\\begin{bmatrix} 1 & 0 \\\\ 0 & 1 \\\\ \\end{bmatrix}^{-1}", "[1 0; 0 1]⁻¹"],
  ["\\begin{vmatrix} a & b \\end{vmatrix}", "|a b|"],
  ["\\begin{cases} x & \\text{if } a \\\\ y & \\text{else} \\end{cases}", "{x if a; y else"],
  ["\\cases{a & b \\cr c & d}", "{a b; c d"],
  ["\\begin{align*} a &= b \\\\ c &= d \\end{align*}", "a = b; c = d"],
  ["\\text{if } x > 0", "if x > 0"],
  ["\\operatorname{argmin}_\\theta L", "argmin_θ L"],
  ["a \\equiv b \\pmod{n}", "a ≡ b (mod n)"],
  ["10\\,\\mathrm{km/h}", "10 km/h"],
  ["\\overline{AB}, \\overline{x+y}, \\widehat{AB}, \\vec{ab}", "A̅B̅, overline(x+y), ÂB̂, a⃗b⃗"],
  ["\\overline{MS}, \\overrightarrow{AB}_n, \\hat{y_i+1}", "M̅S̅, A⃗B⃗ₙ, hat(yᵢ+1)"],
  ["\\hat{y_i}, \\hat{y}_i, \\bar{\\mathbf x}^2, \\hat{x'}, \\widetilde{W}_{Q}^{T}", "ŷᵢ, ŷᵢ, x̄², x̂′, W̃_Q^T"],
  ["\\underline{12.3}, \\underline{x}", "12.3, x̲"],
  ["2^{2^n}, x_{i_j}, e^{-x^2}, 10^{10^{100}}, 2^{n_1}", "2^(2ⁿ), x_(iⱼ), e^(-x²), 10^(10¹⁰⁰), 2^(n₁)"],
  ["a_{b_c}^{d_e}, W_Q^T, x_\\theta^2, x^{(2)}_{i,j}", "a_(b_c)^(dₑ), W_Q^T, x_θ^2, x⁽²⁾_(i,j)"],
  ["f'^2, f'_n, x_i', x_Q', x^{\\prime\\prime}, x_n^{\\prime}, x^{a'}", "f′², f′ₙ, xᵢ′, x′_Q, x″, xₙ′, x^(a′)"],
  ["{x^2}^3, {a+b}^2, \\frac{a}{b}^2, \\sqrt{x}^2, |x|^2, {\\rm km}^2", "(x²)³, (a+b)², (a/b)², (√x)², |x|², km²"],
  ["{}^{14}C, a\\to {}^{14}C, d_{abc}E^a", "¹⁴C, a→¹⁴C, d_abc Eᵃ"],
  ["\\ket{\\psi}, \\bra{\\phi}, \\braket{\\phi|\\psi}, \\braket{a}{b}", "|ψ⟩, ⟨φ|, ⟨φ|ψ⟩, ⟨a|b⟩"],
  ["\\ketbra{a}{b}, \\mel{a}{B}{c}, \\expval{A}, \\comm{A}{B}", "|a⟩⟨b|, ⟨a|B|c⟩, ⟨A⟩, [A, B]"],
  ["\\norm{x}_2^2, \\norm*{x}, \\abs{ x }, \\floor{x}, \\ceil{x}", "‖x‖₂², ‖x‖, |x|, ⌊x⌋, ⌈x⌉"],
  ["\\set{x}, \\Set{x|y}, \\inner{x}{y}, \\inner{x, y}", "{x}, {x|y}, ⟨x, y⟩, ⟨x, y⟩"],
  ["\\left\\| x \\right\\|, \\bigl| x \\bigr|, \\left. f \\right|_{x=0}", "‖x‖, |x|, f|ₓ₌₀"],
  ["\\dv{f}{x}, \\dv{x}, \\pdv{f}{x}, \\qty(x), \\order{n}", "df/dx, d/dx, ∂f/∂x, (x), 𝒪(n)"],
  ["\\Tr A, \\tr(A), \\rank A, \\esssup f", "Tr A, tr(A), rank A, ess sup f"],
  ["{n \\choose k}, {a+b \\over c}, \\genfrac{(}{)}{0pt}{}{n}{k}", "(n choose k), (a+b)/c, (n choose k)"],
  ["\\frac{1}{2x}, \\frac{x_i}{y_i}, \\frac{\\partial f}{\\partial x}, \\frac{|x|}{2}", "1/(2x), xᵢ/yᵢ, ∂f/∂x, |x|/2"],
  ["\\sqrt[n]{x}, \\sqrt[\\alpha]{x}, \\sqrt(s)", "ⁿ√x, ^α√x, √(s)"],
  ["\\xrightarrow[n\\to\\infty]{d}, \\xRightarrow{f}", "→_(n→∞)ᵈ, ⇒ᶠ"],
  ["\\sum_{\\substack{i<j \\\\ k}} a, \\underbrace{a+b}_{\\text{cost}}", "∑_(i<j; k) a, (a+b)_cost"],
  ["2\\alpha*\\beta, \\operatorname*{arg\\,max}_x f", "2α*β, arg maxₓ f"],
  ["\\Bbbk, \\backslash, {\\cal O}(n), \\cal L", "𝕜, \\, 𝒪(n), ℒ"],
  ["x^\\frac12, \\varinjlim A", "x^(1/2), inj lim A"],
  ["\\O_X, \\AA", "O_X, Å"],
])("the formula %s is %s", (tex, text) => {
  expect(mathText(tex)).toBe(text);
});
