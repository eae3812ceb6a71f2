import { maxFormulaLength } from "../segments";
import { pageMacros } from "./macros";

/** Commands of MathJax that KaTeX does not know. None takes more arguments than the original. */
const renamed: ReadonlyMap<string, string> = new Map([
  ["mbox", String.raw`\text`],
  ["textsc", String.raw`\textrm`],
  ["textsl", String.raw`\textit`],
  ["textsuperscript", String.raw`^\text`],
  ["textsubscript", String.raw`_\text`],
  ["textgreater", ">"],
  ["textless", "<"],
  ["mathbbm", String.raw`\mathbb`],
  ["mathds", String.raw`\mathbb`],
  ["nicefrac", String.raw`\tfrac`],
  ["sfrac", String.raw`\tfrac`],
  ["ensuremath", ""],
  ["xspace", ""],
  ["strut", ""],
  ["em", ""],
  ["centering", ""],
  ["hfill", String.raw`\quad`],
]);

/** Environments that are displays of their own, and equivalents that work within a formula. */
const environments: ReadonlyMap<string, [begin: string, end: string]> = new Map([
  ...["align", "flalign", "split"].map((name): [string, [string, string]] => [
    name,
    [String.raw`\begin{aligned}`, String.raw`\end{aligned}`],
  ]),
  ...["gather", "multline"].map((name): [string, [string, string]] => [
    name,
    [String.raw`\begin{gathered}`, String.raw`\end{gathered}`],
  ]),
  ["eqnarray", [String.raw`\begin{array}{rcl}`, String.raw`\end{array}`]],
  ["equation", ["{", "}"]],
  ["displaymath", ["{", "}"]],
  ["math", ["{", "}"]],
]);

const argument = String.raw`(?:\{[^{}]*\}|\\[a-zA-Z]+|[^\s\\{}])`;
const special = new RegExp(
  [
    String.raw`\\\\`,
    // Equation numbers and labels, whose targets are not in the text.
    String.raw`\\(?<silent>label|tag|ref|eqref|cite|vspace)\*?\s*\{[^{}]*\}`,
    String.raw`\\(?<edge>begin|end)\s*\{(?<environment>[a-zA-Z]+)\*?\}`,
    String.raw`\\buildrel\s*(?<above>${argument})\s*\\over\s*(?<base>${argument})`,
    String.raw`\\(?<command>[a-zA-Z]+)(?<star>\*(?=\s*\{))?`,
  ].join("|"),
  "g",
);

/** Before the check in refusal.ts, so that the rules see what KaTeX will execute. */
export function rewriteForKatex(tex: string): string {
  if (tex.length > maxFormulaLength || !tex.includes("\\")) return tex;
  return tex.replace(special, (whole, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const { silent, edge, environment, above, base, command, star } = groups;
    if (silent) return "";
    if (environment) return environments.get(environment)?.[edge === "begin" ? 0 : 1] ?? whole;
    if (above && base) return String.raw`\stackrel{${above}}{${base}}`;
    if (star && `\\${command}` in pageMacros) return `\\${command}`;
    return renamed.get(command ?? "") ?? whole;
  });
}
