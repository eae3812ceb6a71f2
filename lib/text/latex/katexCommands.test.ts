import katex from "katex";
import { describe, expect, test } from "vitest";
import { refusedCommands } from "@/lib/papers/formulas/commands";
import { pageMacros } from "@/lib/papers/formulas/macros";
import { renderFormula } from "@/lib/papers/formulas/render";
import { katexCommands } from "@/tests/setup/katexCommands";
import { tableOfKatex } from "@/tests/setup/katexSymbols";
import { macros, mostArguments } from "./macros";
import { mathText } from "./math";

/** What a formula is set as, from the MathML that KaTeX makes for screen readers; null where it cannot be set. */
function textOfPage(tex: string): string | null {
  try {
    const mathml = katex.renderToString(tex, { output: "mathml", strict: "ignore", macros: { ...pageMacros } });
    const shown = mathml.replace(/<annotation.*?<\/annotation>/gs, "").replace(/<[^>]*>/g, "");
    return comparable(shown.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"));
  } catch {
    return null;
  }
}

/** Signs that KaTeX has in another form than running text has, and what is not seen. */
const forms = new Map(
  [..."∣|∥‖⋅·∙•ϵεϕφ′’"].flatMap((sign, place, all) => (place % 2 ? [] : [[sign, all[place + 1] ?? ""]])),
);

function comparable(text: string): string {
  return [...text.normalize("NFKD").replace(/[\s\u2061-\u2064\p{M}]/gu, "")]
    .map((sign) => forms.get(sign) ?? sign)
    .join("");
}

/** Of these the text means to say something else, or in another way. */
const meant = new Set(
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
    ...tableOfKatex().map(([, name]) => `\\${name}`),
    ...katexCommands().macros,
    ...katexCommands().functions,
    ...Object.keys(pageMacros),
  ]),
].filter((name) => /^\\[a-zA-Z]+$/.test(name) && !refusedCommands.has(name) && !meant.has(name));

describe("page and text know the same commands", () => {
  test("each sign that a command stands for is the text's, too", () => {
    const set = names.flatMap((name) => {
      const shown = textOfPage(name);
      return shown === null ? [] : [`${name} ${shown}`];
    });
    expect(set.length).toBeGreaterThan(600);
    const read = set
      .map((line) => line.split(" ")[0] ?? "")
      .map((name) => `${name} ${comparable(mathText(name)).replace("_", "")}`);
    expect(read).toEqual(set);
  });

  test("no command with arguments leaves its name, or loses one of them", () => {
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

  test("each macro is set, and its brackets are those of its text", () => {
    for (const [name, macro] of macros) {
      if (macro.forms.length > 1 || meant.has(`\\${name}`)) continue;
      const tex = `\\${name}${["", "{x}", "{x}{y}", "{x}{y}{z}"][mostArguments(macro)]}`;
      expect(renderFormula(tex, false), tex).not.toBeNull();
      const signs = (text: string) => comparable(text).replace(/[^[\](){}|‖⟨⟩⌊⌋⌈⌉]/g, "");
      expect(signs(mathText(tex)), tex).toBe(signs(textOfPage(tex) ?? ""));
    }
  });

  test("no macro has an argument twice", () => {
    for (const { forms } of macros.values()) for (const { source } of forms) expect(source).not.toMatch(/#(\d).*#\1/);
  });
});
