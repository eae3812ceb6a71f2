/** Quotes around a full name: "Ann Roe" <ann@example.org>, ['Ann Roe']; within one a nickname: Ann "Bea" Roe. */

const opening = `"'“”„«»‘‚\``;
const closing = `"'”“«»’‘\``;
/** The length is bounded to keep the search linear; names are shorter. */
const quoted = new RegExp(
  `(^|[[({,;&]|\\band)\\s*[${opening}]\\s?([^"“”„«»\`]{2,100}?)\\s?[${closing}]\\s*(?=$|[\\])},;&<(]|and\\s)`,
  "gu",
);

/** Separates the names by semicolons, because a name may contain a comma. */
export function withoutQuotes(text: string): string {
  if (!/["'“”„«»‘‚`]/u.test(text)) return text;
  return text.replace(quoted, (_, before: string, name: string) => `${before === "," ? ";" : before} ${name} `);
}

/** Removes the quotes around one name, or a double quote without its counterpart. */
export function unquoted(name: string): string {
  const [first = "", last = ""] = [name.at(0), name.at(-1)];
  if (name.length > 2 && opening.includes(first) && closing.includes(last)) return name.slice(1, -1).trim();
  return name.replace(/^["“„«]([^"”“»]*)$/u, "$1").replace(/^([^"“„«]*)["”»]$/u, "$1");
}
