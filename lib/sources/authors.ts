import { limits } from "../papers/limits";

/** In characters: ten times what the papers with the most authors have. */
const longest = 1_000_000;

/**
 * The authors that a source gives as one text: "A. One, B. Two (MIT, Boston) and C. Three, Jr.". What stands in
 * brackets is where they work.
 */
export function splitAuthors(text: string): string[] {
  const names = withoutBrackets(text.slice(0, longest).replace(/\s+/g, " "));
  const pieces = names.split(/,\s*and\s+|,|;|\s+and\s+/).map((name) => name.replace(/[()]/g, "").trim());
  const authors: string[] = [];
  for (const piece of pieces.filter((name) => /\p{L}/u.test(name))) {
    const last = authors.at(-1);
    const isSuffix = /^(Jr|Sr|I{2,3}|IV)\.?$/.test(piece);
    if (last && isSuffix) authors[authors.length - 1] = `${last}, ${piece}`.slice(0, limits.name);
    else if (authors.length < limits.authors) authors.push(piece.slice(0, limits.name));
  }
  return authors;
}

/** Leaves out what stands in brackets that close, with the space before them; the others stay. */
function withoutBrackets(text: string): string {
  const open: number[] = [];
  const ends = new Map<number, number>();
  for (const { 0: bracket, index } of text.matchAll(/[()]/g)) {
    if (bracket === "(") {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start !== undefined) ends.set(start, index + 1);
  }
  const kept: string[] = [];
  let from = 0;
  for (let at = text.indexOf("("); at >= 0; at = text.indexOf("(", Math.max(from, at + 1))) {
    const end = ends.get(at);
    if (end === undefined) continue;
    kept.push(text.slice(from, at).trimEnd());
    from = end;
  }
  return [...kept, text.slice(from)].join("");
}
