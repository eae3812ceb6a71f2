import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** KaTeX's own tables, which it does not export, read from the file that runs. */
export type KatexCommands = {
  functions: string[];
  /** Those of its functions that are given a size. */
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
  const of = (kind: string) => definitions.filter((definition) => definition.startsWith(`${kind}(`));
  const functions = of("defineFunction");
  const enterable = (name: string) => !name.startsWith("\\\\") || name === "\\\\";
  return {
    functions: functions.flatMap(namesIn).filter(enterable),
    sized: functions
      .filter((each) => /argTypes: \[[^\]]*"size"/.test(each))
      .flatMap(namesIn)
      .filter(enterable),
    macros: [...source.matchAll(/^defineMacro\(("(?:[^"\\]|\\.)*")/gm)].map(([, name]) => unquote(name ?? "")),
    environments: of("defineEnvironment").flatMap(namesIn),
  };
}

function stringsIn(list: string): string[] {
  return [...list.matchAll(string)].map(([text]) => unquote(text));
}

/** A string of JavaScript; those in KaTeX's tables hold no escapes that JSON does not know. */
function unquote(text: string): string {
  return JSON.parse(text.startsWith("'") ? `"${text.slice(1, -1).replaceAll('"', '\\"')}"` : text) as string;
}
