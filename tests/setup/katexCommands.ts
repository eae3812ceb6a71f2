import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** KaTeX's tables, which it does not export, read from the file that runs. */
export type KatexCommands = {
  functions: string[];
  /** The functions that take a size. */
  sized: string[];
  macros: string[];
  environments: string[];
};

const string = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/g;

export function katexCommands(): KatexCommands {
  const source = readFileSync(
    createRequire(import.meta.url)
      .resolve("katex")
      .replace(/\.js$/, ".mjs"),
    "utf8",
  );
  const definitions = source.split(/\n(?=define(?:Function|FunctionBuilders|Environment|Macro)\()/);
  const lists = new Map(
    [...source.matchAll(/^(?:const|var) (\w+) = (\[[^\]]*\]);/gm)].map(([, name, list]) => [name, list]),
  );
  const namesIn = (definition: string) => {
    const list = /^ {2}names: (\[[^\]]*\]|\w+)/m.exec(definition)?.[1] ?? "";
    return stringsIn(lists.get(list) ?? list);
  };
  const definitionsOf = (kind: string) => definitions.filter((definition) => definition.startsWith(`${kind}(`));
  const functions = definitionsOf("defineFunction");
  const canBeTyped = (name: string) => !name.startsWith("\\\\") || name === "\\\\";
  return {
    functions: functions.flatMap(namesIn).filter(canBeTyped),
    sized: functions
      .filter((each) => /argTypes: \[[^\]]*"size"/.test(each))
      .flatMap(namesIn)
      .filter(canBeTyped),
    macros: [...source.matchAll(/^defineMacro\(("(?:[^"\\]|\\.)*")/gm)].map(([, name]) => unquote(name ?? "")),
    environments: definitionsOf("defineEnvironment").flatMap(namesIn),
  };
}

function stringsIn(list: string): string[] {
  return [...list.matchAll(string)].map(([text]) => unquote(text));
}

/** Parses a JavaScript string literal; those in KaTeX's tables have no escapes that JSON lacks. */
function unquote(text: string): string {
  return JSON.parse(text.startsWith("'") ? `"${text.slice(1, -1).replaceAll('"', '\\"')}"` : text) as string;
}
