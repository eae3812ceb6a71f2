/*
 * Quotes around a whole name, as addresses and lists of programs have them: "Ann Roe" <ann@example.org>, ['Ann Roe'].
 * Those within a name are of a nickname: Ann "Bea" Roe.
 */

const opening = `"'“”„«»‘‚\``;
const closing = `"'”“«»’‘\``;
/** In characters: no name is longer, and a bound keeps the search in proportion to the text. */
const quoted = new RegExp(
  `(^|[[({,;&]|\\band)\\s*[${opening}]\\s?([^"“”„«»\`]{2,100}?)\\s?[${closing}]\\s*(?=$|[\\])},;&<(]|and\\s)`,
  "gu",
);

/** A list without the quotes around its names, which are parted by semicolons, as a name may hold a comma. */
export function withoutQuotes(text: string): string {
  if (!/["'“”„«»‘‚`]/u.test(text)) return text;
  return text.replace(quoted, (_, before: string, name: string) => `${before === "," ? ";" : before} ${name} `);
}

/** One name without the quotes around it, or a double one that has lost its other. */
export function unquoted(name: string): string {
  const [first = "", last = ""] = [name.at(0), name.at(-1)];
  if (name.length > 2 && opening.includes(first) && closing.includes(last)) return name.slice(1, -1).trim();
  return name.replace(/^["“„«]([^"”“»]*)$/u, "$1").replace(/^([^"“„«]*)["”»]$/u, "$1");
}
