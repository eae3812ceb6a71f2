export type Size = { em: number; end: number };

/** The units that KaTeX knows, in em; its em is 10 pt. */
const units: Record<string, number> = {
  em: 1,
  ex: 0.431,
  mu: 1 / 18,
  pt: 0.1,
  bp: 0.1004,
  px: 0.1004,
  pc: 1.2,
  mm: 0.2845,
  cm: 2.845,
  in: 7.227,
  dd: 0.107,
  cc: 1.284,
  nd: 0.1067,
  nc: 1.2804,
  sp: 0.1 / 65536,
};

const literal = /^ *([-+]?) *(\d+(?:\.\d*)?|\.\d+) *([a-z]{2})/;

const maxLength = 40; // In characters. Real sizes are shorter.

/** In braces or bare. Null if it is not clearly a size: KaTeX's reading of it is then unknown. */
export function readSize(tokens: string[], at: number): Size | null {
  const start = skipSpaces(tokens, at);
  if (tokens[start] === "{") return readBracketed(tokens, start, "}");
  const text = tokens.slice(start, start + maxLength).join("");
  const match = literal.exec(text);
  // The match covers tokens of one character each; it cannot extend into the name of a command.
  return match && toEm(match) !== null ? { em: toEm(match) ?? 0, end: start + match[0].length } : null;
}

/** Reads `{1em}` or `[1em]`; empty brackets are a size of 0. Returns null as above. */
export function readBracketed(tokens: string[], at: number, closing: "}" | "]"): Size | null {
  const end = tokens.indexOf(closing, at);
  if (end < 0) return null;
  const text = tokens.slice(at + 1, end).join("");
  if (/^ *$/.test(text)) return { em: 0, end: end + 1 };
  const match = literal.exec(text);
  const em = match && /^ *$/.test(text.slice(match[0].length)) ? toEm(match) : null;
  return em === null ? null : { em, end: end + 1 };
}

/** Returns the index after an argument in braces, or null if there is none. */
export function skipGroup(tokens: string[], at: number): number | null {
  const start = skipSpaces(tokens, at);
  if (tokens[start] !== "{") return null;
  let depth = 0;
  for (let index = start; index < tokens.length; index++) {
    if (tokens[index] === "{") depth++;
    else if (tokens[index] === "}" && --depth === 0) return index + 1;
  }
  return null;
}

export function skipSpaces(tokens: string[], at: number): number {
  let index = at;
  while (tokens[index] === " ") index++;
  return index;
}

function toEm([, sign, number, unit = ""]: RegExpExecArray): number | null {
  const em = units[unit];
  return em === undefined ? null : Number(`${sign}${number}`) * em;
}
