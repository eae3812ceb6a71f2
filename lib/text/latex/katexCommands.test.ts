import katex from "katex";
import { describe, expect, test } from "vitest";
import { refusedCommands } from "@/lib/papers/formulas/commands";
import { pageMacros } from "@/lib/papers/formulas/macros";
import { renderFormula } from "@/lib/papers/formulas/render";
import { katexCommands } from "@/tests/setup/katexCommands";
import { readKatexSymbols } from "@/tests/setup/katexSymbols";
import { macros, maxArguments } from "./macros";
import { mathText } from "./math";

/**
 * Returns the text of a rendered formula, from the MathML that KaTeX creates for screen readers, or null if it cannot
 * be rendered.
 */
function textOfPage(tex: string): string | null {
  try {
    const mathml = katex.renderToString(tex, { output: "mathml", strict: "ignore", macros: { ...pageMacros } });
    const rendered = mathml.replace(/<annotation.*?<\/annotation>/gs, "").replace(/<[^>]*>/g, "");
    return comparable(rendered.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"));
  } catch {
    return null;
  }
}

/** Characters for which KaTeX and the text use different forms, in pairs, and invisible characters. */
const forms = new Map(
  [..."∣|∥‖⋅·∙•ϵεϕφ′’"].flatMap((sign, place, all) => (place % 2 ? [] : [[sign, all[place + 1] ?? ""]])),
);

function comparable(text: string): string {
  return [...text.normalize("NFKD").replace(/[\s\u2061-\u2064\p{M}]/gu, "")]
    .map((sign) => forms.get(sign) ?? sign)
    .join("");
}

/** Commands whose text differs from KaTeX's on purpose. */
const intended = new Set(
  [
    "hphantom",
    "phantom",
    "vphantom",
    "mathstrut",
    "not",
    "over",
    "choose",
    "atop",
    "brace",
    "brack",
    "operatornamewithlimits",
  ]
    .concat(["textcircled", "rq", "varlimsup", "varliminf", "varinjlim", "varprojlim"])
    .map((name) => `\\${name}`),
);

const names = [
  ...new Set([
    ...readKatexSymbols().map(([, name]) => `\\${name}`),
    ...katexCommands().macros,
    ...katexCommands().functions,
    ...Object.keys(pageMacros),
  ]),
].filter((name) => /^\\[a-zA-Z]+$/.test(name) && !refusedCommands.has(name) && !intended.has(name));

describe("the page and the text support the same commands", () => {
  test("every symbol command has the same character in both", () => {
    const set = names.flatMap((name) => {
      const rendered = textOfPage(name);
      return rendered === null ? [] : [`${name} ${rendered}`];
    });
    expect(set.length).toBeGreaterThan(600);
    const read = set
      .map((line) => line.split(" ")[0] ?? "")
      .map((name) => `${name} ${comparable(mathText(name)).replace("_", "")}`);
    expect(read).toEqual(set);
  });

  test("no command with arguments leaves its name or loses an argument", () => {
    const withArguments = names.filter((name) => textOfPage(name) === null);
    const counted = withArguments.flatMap((name) => {
      const argument = ["{x}", "{x}{y}", "{x}{y}{z}"].find((given) => textOfPage(name + given) !== null);
      return argument === undefined ? [] : [[name, argument] as const];
    });
    expect(counted.length).toBeGreaterThan(100);
    const faults = counted.filter(([name, argument]) => {
      const letters = (text: string) =>
        [...text.normalize("NFKD")]
          .filter((sign) => /[xyz]/.test(sign))
          .sort()
          .join("");
      const text = mathText(name + argument);
      return (
        letters(text) !== letters(textOfPage(name + argument) ?? "") ||
        (name !== "\\mod" && text.includes(name.slice(1)))
      );
    });
    expect(faults).toEqual([]);
  });

  test("every macro is rendered with the same brackets as its text", () => {
    for (const [name, macro] of macros) {
      if (macro.forms.length > 1 || intended.has(`\\${name}`)) continue;
      const tex = `\\${name}${["", "{x}", "{x}{y}", "{x}{y}{z}"][maxArguments(macro)]}`;
      expect(renderFormula(tex, false), tex).not.toBeNull();
      const signs = (text: string) => comparable(text).replace(/[^[\](){}|‖⟨⟩⌊⌋⌈⌉]/g, "");
      expect(signs(mathText(tex)), tex).toBe(signs(textOfPage(tex) ?? ""));
    }
  });

  test("no macro uses an argument twice", () => {
    for (const { forms } of macros.values()) for (const { source } of forms) expect(source).not.toMatch(/#(\d).*#\1/);
  });
});
