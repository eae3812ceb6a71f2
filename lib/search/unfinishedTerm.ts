/** A field and its value at the end of what is typed; `before` is the text before it. */
export type UnfinishedTerm = { before: string; name: string; field: "author" | "topic"; value: string };

/** The names of query/lexer.ts and query/filters.ts. A closed quotation mark ends the term; without one, words go on. */
const pattern =
  /^(?<before>(?:.*[\s(])?-?)(?<name>author|au|topic|cat|keyword):(?:["“”„«](?<quoted>[^"“”„«»]*)|(?<bare>[^"“”„«»:]*))$/is;

const maxBareWords = 4; // With more, the words after the value are a query of their own

export function unfinishedTerm(text: string): UnfinishedTerm | null {
  const { before = "", name = "", quoted, bare = "" } = pattern.exec(text)?.groups ?? {};
  if (name === "" || (quoted === undefined && bare.trim().split(/\s+/).length > maxBareWords)) return null;
  const field = /^au/i.test(name) ? "author" : "topic";
  return { before, name: name.toLowerCase(), field, value: quoted ?? bare };
}
