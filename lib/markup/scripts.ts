/** Unicode's blocks of superscripts and subscripts, and the three superscripts that Latin-1 had before. */
const raised = [...range(0x2070, 0x207f), 0xb2, 0xb3, 0xb9];
const lowered = range(0x2080, 0x209c);

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What each of them is a form of: its compatibility decomposition says so (unicode.org/reports/tr44). */
function byBase(codePoints: number[]): ReadonlyMap<string, string> {
  const characters = codePoints.map((codePoint) => String.fromCodePoint(codePoint));
  const pairs = characters
    .map((form): [string, string] => [form.normalize("NFKC"), form])
    .filter(([base, form]) => base !== form);
  const minus = pairs.find(([base]) => base === "\u2212");
  return new Map([...pairs, ...(minus ? [["-", minus[1]] as const, ["\u2013", minus[1]] as const] : [])]);
}

const superscripts = byBase(raised);
const subscripts = byBase(lowered);

/** In characters: what is longer is no index or power, and may be all of a text within a thousand elements. */
const longest = 40;

/** @returns the whole text as superscripts, or null where one of its characters has no such form */
export function superscript(text: string): string | null {
  return formOf(text, superscripts);
}

/** @returns the whole text as subscripts, or null where one of its characters has no such form */
export function subscript(text: string): string | null {
  return formOf(text, subscripts);
}

function formOf(text: string, forms: ReadonlyMap<string, string>): string | null {
  if (text.length > longest) return null;
  const found = [...text].map((character) => forms.get(character));
  return found.length > 0 && found.every((form) => form !== undefined) ? found.join("") : null;
}
