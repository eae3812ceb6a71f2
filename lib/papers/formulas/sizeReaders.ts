import { readBracketed, readSize, type Size, skipGroup, skipSpaces } from "./sizes";

export type UsedSize = { em: number; kind: "space" | "ink" };

type Reader = (tokens: string[], at: number) => UsedSize[] | null;

const one =
  (kind: UsedSize["kind"]): Reader =>
  (tokens, at) =>
    sizesOf(kind, [readSize(tokens, at)]);

/** The commands of KaTeX that take a size. Its table of functions lists them; see refusal.test.ts. */
export const sizeReaders: ReadonlyMap<string, Reader> = new Map([
  ["\\kern", one("space")],
  ["\\mkern", one("space")],
  ["\\hskip", one("space")],
  ["\\mskip", one("space")],
  ["\\hspace", readHspace],
  ["\\\\", readRowGap],
  ["\\rule", readRule],
  ["\\raisebox", one("ink")],
  ["\\above", one("ink")],
  ["\\genfrac", readGenfrac],
]);

function readHspace(tokens: string[], at: number): UsedSize[] | null {
  const star = skipSpaces(tokens, at);
  const start = skipSpaces(tokens, tokens[star] === "*" ? star + 1 : star);
  return tokens[start] === "{" ? sizesOf("space", [readBracketed(tokens, start, "}")]) : null;
}

/** `\\[1em]`: if a space precedes the bracket, it belongs to the next row. */
function readRowGap(tokens: string[], at: number): UsedSize[] | null {
  return tokens[at] === "[" ? sizesOf("ink", [readBracketed(tokens, at, "]")]) : [];
}

/** `\rule[1pt]{1em}{1em}` */
function readRule(tokens: string[], at: number): UsedSize[] | null {
  const start = skipSpaces(tokens, at);
  const raise = tokens[start] === "[" ? readBracketed(tokens, start, "]") : { em: 0, end: start };
  const width = raise && readSize(tokens, raise.end);
  return sizesOf("ink", [raise, width, width && readSize(tokens, width.end)]);
}

/** `\genfrac{(}{)}{1pt}{…`: an argument without braces could be a command with arguments of its own. */
function readGenfrac(tokens: string[], at: number): UsedSize[] | null {
  const left = skipGroup(tokens, at);
  const right = left && skipGroup(tokens, left);
  return sizesOf("ink", [right ? readSize(tokens, right) : null]);
}

function sizesOf(kind: UsedSize["kind"], sizes: (Size | null)[]): UsedSize[] | null {
  const found = sizes.flatMap((size) => (size ? [{ em: size.em, kind }] : []));
  return found.length === sizes.length ? found : null;
}
