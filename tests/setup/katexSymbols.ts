import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { katexSymbols } from "@/lib/text/latex/katexSymbols";

/** Our table's kind for each of KaTeX's classes; it has no kind of its own for inner and text. */
const kinds: Record<string, keyof typeof katexSymbols> = {
  rel: "rel",
  bin: "bin",
  op: "op",
  "op-token": "op",
  open: "open",
  close: "close",
  punct: "punct",
  textord: "ord",
  mathord: "ord",
  inner: "ord",
};

/** Returns KaTeX's symbol table, which it does not export, read from the file that runs. */
export function readKatexSymbols(): [kind: string, name: string, text: string][] {
  const file = createRequire(import.meta.url)
    .resolve("katex")
    .replace(/\.js$/, ".mjs");
  const source = readFileSync(file, "utf8");
  const constants = new Map(
    [...source.matchAll(/^(?:var|const) (\w+(?:\$\d)?) = "([a-z-]+)";/gm)].map(([, name, value]) => [name, value]),
  );
  const call = /^defineSymbol\((\w+(?:\$\d)?), \w+(?:\$\d)?, (\w+(?:\$\d)?), "([^"]*)", "\\\\([a-zA-Z]{2,}|\|)"/gm;
  return [...source.matchAll(call)].flatMap(([, mode = "", group = "", text = "", name = ""]) => {
    const kind = kinds[constants.get(group) ?? group];
    const sign = JSON.parse(`"${text}"`) as string;
    const isMath = (constants.get(mode) ?? mode) === "math";
    const isShown = [...sign].length === 1 && sign.trim() !== "" && sign !== "\\";
    return isMath && kind && isShown ? [[kind, name, sign]] : [];
  });
}
