// An upstream of daily papers drops the dollar signs and backslashes of formulas: `$1.45\times$` arrives as
// `1.45times`. Only cases that no English text contains are repaired, each seen on real papers (counts:
// docs/decisions/2026-11-29-latex.md). Stored text stays; the paper fetched from arXiv replaces it.

type Repair = {
  lost: string; // What arrives
  needs: string | RegExp; // Text that every match contains and most texts do not
  pattern: RegExp;
  by: string | ((...match: string[]) => string);
};

const greek =
  "alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|pi|rho|sigma|tau|phi|varphi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Pi|Sigma|Phi|Psi|Omega|ell|nabla";

/** Names of letters before an index or exponent. With a longer index they are identifiers. */
const greekBefore = (mark: string) =>
  new RegExp(String.raw`(?<![\p{L}_])(${greek})(?=${mark}(?:[\d{(*+-]|\p{L}(?![\p{L}\p{N}_])))`, "gu");

const styled =
  /(?<!\p{L})(textbf|textit|texttt|textsc|textrm|textsf|text|emph|mathcal|mathbb|mathbf|mathrm|mathfrak|mathsf|boldsymbol|url|href|frac|sqrt|tilde|widetilde|hat|widehat|bar|vec|overline|underline|operatorname|cite[pt]?|(?:eq)?ref|footnote)(?=\{)/gu;

const arrows: Record<string, string> = { leftright: "↔", right: "→", left: "←", up: "↑", down: "↓" };
const brackets: Record<string, string> = { lceil: "⌈", rceil: "⌉", langle: "⟨", rangle: "⟩" };

/** Searched for together, because searching for one takes as long as for all. */
const rare =
  /arrow|cdot|propto|infty|oplus|var(?:epsilon|phi|nothing)|[lr](?:ceil|angle)|[lgn]eq(?![a-z])|approx\s?\d|\spm\s\d|\dpm\d|\(pm\d/;

/** Between a symbol (a letter, Greek name, indexed name, two capitals) and a number, or after an opening bracket. */
const approx = new RegExp(
  String.raw`(?<=\(|\p{sc=Greek}|(?:^|[\s(])(?:\p{L}|${greek}|\p{L}{1,20}[@_^][\p{L}\d{}@]{1,20}|\p{Lu}[\p{L}]{1,20}-\p{Lu}\p{L}{1,20})\s)approx(?=\s\d)`,
  "gu",
);

export const repairs: readonly Repair[] = [
  { lost: "360^circ", needs: "^", pattern: /\^(?:circ(?![a-z])|circ(?=times)|\{circ\})/g, by: "°" },
  { lost: "1.45times", needs: "times", pattern: /(?<=[\d°)}%])times(?![a-z]|\{)/g, by: "×" },
  // Not "repeated 10 times 5-fold".
  { lost: "512 times 512", needs: "times", pattern: /(?<=\d\s)times(?=\s\d+(?![\d-]))/g, by: "×" },
  { lost: "H times W", needs: "times", pattern: /(?<=(?<!\p{L})[B-HJ-Z]\s)times(?=\s[B-HJ-Z](?!\p{L}))/gu, by: "×" },
  { lost: "15timessim50times", needs: "times", pattern: /(?<=\d)times(?=sim\d)/g, by: "×" },
  { lost: "Ntimes", needs: "times", pattern: /(?<![\p{L}\p{M}])(\p{L})times(?=[ \d\p{Lu}]|$)/gu, by: "$1×" },
  { lost: "R^{d times d}", needs: "times", pattern: /(?<=\{\p{L}\s)times(?=\s\p{L}\})/gu, by: "×" },
  { lost: "times3.23", needs: "times", pattern: /(?<!\p{L})times(?=\d)/gu, by: "×" },
  {
    lost: "sim20%",
    needs: "sim",
    // Not sim2real, and not a program's version.
    pattern: /(?<![\p{L}\p{M}-])sim(?=\d[\d.,]*(?:times|[%kKxXMBT]?(?![\p{L}\d])|\\%|×))/gu,
    by: "∼",
  },
  {
    lost: "only sim 1050",
    needs: "sim",
    pattern: /(?<=\(|(?<!\p{L})(?:only|just|by|than|at)\s)sim(?:!|(?=\s\d))/gu,
    by: "∼",
  },
  { lost: "20sim40", needs: "sim", pattern: /(?<=\d[KMBkmx%]?)sim ?(?=\d)/g, by: "∼" },
  {
    lost: "rightarrow",
    needs: rare,
    pattern: /(?<![a-z])(leftright|right|left|up|down)arrow(?![a-z])/g,
    by: (_, name = "") => arrows[name] ?? "",
  },
  { lost: "leq5%", needs: rare, pattern: /(?<!\p{L})leq(?![a-z])/gu, by: "≤" },
  { lost: "geq 90%", needs: rare, pattern: /(?<!\p{L})geq(?![a-z])/gu, by: "≥" },
  { lost: "neq", needs: rare, pattern: /(?<!\p{L})neq(?![a-z])/gu, by: "≠" },
  { lost: "approx20%", needs: rare, pattern: /(?<!\p{L})approx(?=\d)/gu, by: "≈" },
  // Not "takes approx 5 minutes".
  { lost: "D_f approx 1.7", needs: rare, pattern: approx, by: "≈" },
  { lost: "69.8 pm 0.5", needs: rare, pattern: /(?<=\.\d{1,4}%?\s)pm(?=\s\d)|(?<=\.\d{1,4})pm(?=\d)/g, by: "±" },
  { lost: "(pm1)", needs: rare, pattern: /(?<=\()pm(?=\d+\))/g, by: "±" },
  {
    lost: "lambdacdot d",
    needs: rare,
    pattern: new RegExp(String.raw`(?<!\p{L})(${greek})(?=cdot)`, "gu"),
    by: "\\$1",
  },
  { lost: "N cdot T", needs: rare, pattern: /cdot(?![a-z])/g, by: "·" },
  { lost: "T propto D", needs: rare, pattern: /propto(?![a-z])/g, by: "∝" },
  { lost: "infty-RoPE", needs: rare, pattern: /(?<!\p{L})infty(?!\p{L})/gu, by: "∞" },
  { lost: "oplus", needs: rare, pattern: /(?<!\p{L})oplus(?!\p{L})/gu, by: "⊕" },
  { lost: "varepsilon", needs: rare, pattern: /varepsilon(?!\p{L})/gu, by: "ε" },
  { lost: "varphi", needs: rare, pattern: /varphi(?!\p{L})/gu, by: "φ" },
  { lost: "varnothing", needs: rare, pattern: /varnothing(?!\p{L})/gu, by: "∅" },
  {
    lost: "lceil n rceil",
    needs: rare,
    pattern: /(?<!\p{L})(lceil)(?!\p{L}) ?| ?(?<!\p{L})(rceil)(?!\p{L})/gu,
    by: (_, left, right) => brackets[left ?? right ?? ""] ?? "",
  },
  {
    lost: "langle a rangle",
    needs: rare,
    pattern: /(?<!\p{L})(langle)(?!\p{L}) ?| ?(?<!\p{L})(rangle)(?!\p{L})/gu,
    by: (_, left, right) => brackets[left ?? right ?? ""] ?? "",
  },
  { lost: "pi_0", needs: "_", pattern: greekBefore("_"), by: "\\$1" },
  { lost: "tau^2", needs: "^", pattern: greekBefore(String.raw`\^`), by: "\\$1" },
  { lost: "v^top", needs: "^", pattern: /\^(?=(?:top|star)(?![a-z]))/g, by: "^\\" },
  { lost: "sum_{i=1}", needs: "_", pattern: /(?<!\p{L})sum(?=_\{)/gu, by: "∑" },
  {
    lost: "{sim}20%, 4{times}",
    needs: "{",
    pattern: /\{(sim|times)\}/g,
    by: (_, name) => (name === "sim" ? "∼" : "×"),
  },
  { lost: "textbf{bold}", needs: "{", pattern: styled, by: "\\$1" },
  { lost: "{em and}", needs: "{", pattern: /\{(bf|it|em|tt|sc|rm|sf)(?=\s[^{}]*\})/g, by: "{\\$1" },
  { lost: "teal{Tool-use}", needs: "{", pattern: /(?<!\p{L})(?:red|blue|teal|orange)(?=\{)/gu, by: "\\text" },
  {
    lost: "frac12D",
    needs: "frac",
    pattern: /(?<!\p{L})frac(\d)(\d)(\p{L}?)/gu,
    by: (_, above = "", below = "", letter = "") => `${above}/${below}${letter && ` ${letter}`}`,
  },
  { lost: "sqrt(N)", needs: "sqrt", pattern: /(?<!\p{L})sqrt(?=\()/gu, by: "√" },
  { lost: "0.117to0.598", needs: "to", pattern: /(?<=\d\.\d{1,6}%?)to(?=\d)/g, by: "→" },
  {
    lost: "Oleft(n right)",
    needs: "left",
    pattern: /(?<!\p{Ll})left([([])([^()[\]]{1,200}?)\s?right([)\]])/gu,
    by: "$1$2$3",
  },
  {
    lost: String.raw`\1 million`,
    needs: "\\",
    pattern: /(?<=^|[\s(])\\(?=\d(?:[\d.,]*\d)?[kKMB]?(?:[\s.,;]|$))/g,
    by: "$$",
  },
];

const needs = [...new Set(repairs.map((repair) => repair.needs))];

/** Parts that stay unchanged: a URL, except for the command before it, and commands that still have their backslash. */
const untouched = /((?:(?<!\p{L})(?:href|url)(?=https?:))?https?:[^\s{}]+|\\[a-zA-Z]+)/u;

export function repairUpstreamLosses(given: string): string {
  // Remove the closing brace between a URL and its label.
  const source = given.replace(/(?<!\{)(?<!\w)(https?:[^\s{}]{1,300})\}(?=\{)/g, "$1");
  const present = needs.filter((need) => (typeof need === "string" ? source.includes(need) : need.test(source)));
  const needed = present.length === 0 ? [] : repairs.filter((repair) => present.includes(repair.needs));
  if (needed.length === 0 && !/(?:href|url)http/.test(source)) return source;
  return source
    .split(untouched)
    .map((part, index) => (index % 2 === 1 ? part.replace(/^(?:href|url)/, "") : repairedPart(part, needed)))
    .join("");
}

function repairedPart(text: string, needed: readonly Repair[]): string {
  return needed.reduce(
    (part, { pattern, by }) => (typeof by === "string" ? part.replace(pattern, by) : part.replace(pattern, by)),
    text,
  );
}
