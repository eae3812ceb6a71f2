import { longestFormula } from "../segments";
import { pageMacros } from "./macros";

/** Commands that MathJax knows and KaTeX does not, by what KaTeX has for them. None of these takes more than it is given. */
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

/** Environments that are a display of their own, by those that stand within a formula. */
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
    // Numbers and marks of equations: a list of them is not there.
    String.raw`\\(?<silent>label|tag|ref|eqref|cite|vspace)\*?\s*\{[^{}]*\}`,
    String.raw`\\(?<edge>begin|end)\s*\{(?<environment>[a-zA-Z]+)\*?\}`,
    String.raw`\\buildrel\s*(?<above>${argument})\s*\\over\s*(?<base>${argument})`,
    String.raw`\\(?<command>[a-zA-Z]+)(?<star>\*(?=\s*\{))?`,
  ].join("|"),
  "g",
);

/**
 * A formula with what KaTeX has for what it does not know. It is rewritten before it is judged (refusal.ts), so that
 * the rules see what KaTeX will execute.
 */
export function rewritten(tex: string): string {
  if (tex.length > longestFormula || !tex.includes("\\")) return tex;
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
