import { plainText } from "../../papers/plain";
import { normalized } from "../../text/normalized";
import { tokenize } from "../../text/tokenize";
import { filterNames, readFilter } from "./filters";
import { withOperators } from "./operators";
import { type Field, type Filter, longestQuery, type Phrase } from "./query";

/** What the text of a query is made of, from `start` to before `end`. Nothing else of the text has a meaning. */
export type Piece = {
  start: number;
  end: number;
} /**
 * `isMisread` where it has the name of a field or a filter, and is none; `isOperatorWord` where it is a word here that
 * is an operator elsewhere.
 */ & (
  | { kind: "phrase"; phrase: Phrase; excluded: boolean; isMisread?: boolean; isOperatorWord?: boolean }
  | { kind: "or"; text: string }
  /** See operators.ts: they say something of the pieces beside them, which is said there too. */
  | { kind: "and" | "not" }
  | { kind: "filter"; filter: Filter; label: string }
);

const fields = new Map<string, Field>([
  ["title", "title"],
  ["ti", "title"],
  ["abstract", "abstract"],
  ["abs", "abstract"],
  ["author", "author"],
  ["au", "author"],
]);

/**
 * One piece: `-name:"text"`, of which all but the text may be missing. A minus sign is one at the start of a word
 * only, and LLM(-Agents) is one word; parentheses, other hyphens before a word and quotes that are never closed separate as spaces do. A character
 * is read at most a few times over, however the text is made.
 */
const form = new RegExp(
  String.raw`(?<minus>(?<=(?:^|\s)\(*)-)?(?:(?<name>${[...fields.keys(), ...filterNames].join("|")}):)?` +
    String.raw`(?:["“”„](?<quoted>(?:[^"“”„\\]|\\"(?=\{?\\?[A-Za-z])|\\)*)["“”„]|[«»](?<cited>[^«»]*)[«»]|` +
    String.raw`(?<bare>(?:[^-\s()"“”„«»]|\\"(?=\{?\\?[A-Za-z]))(?:[^\s()"“”„«»\\]|\\"(?=\{?\\?[A-Za-z])|\\)*))`,
  "gi",
);

/** The beginning of a word is of two letters at least; with fewer it would stand for half the dictionary. */
const prefixForm = /[\p{L}\p{M}\p{N}]{2}\*$/u;

/** The pieces of any text whatever, in order. What has no word is none. */
export function piecesOf(text: string): Piece[] {
  const read = cut(text);
  return withOperators(
    [...read.matchAll(form)].flatMap((match) => readPiece(match) ?? []),
    read,
  );
}

/** The text, or as much of it as is read. */
export function cut(text: string): string {
  // Half a character may be left at the end.
  return text.length > longestQuery ? text.slice(0, longestQuery).replace(/[\ud800-\udbff]$/, "") : text;
}

function readPiece({ 0: all, index, groups }: RegExpExecArray): Piece | null {
  const place = { start: index, end: index + all.length };
  if (all === "OR" || all === "|") return { ...place, kind: "or", text: all };
  const { minus, name, quoted, cited, bare } = groups ?? {};
  const excluded = minus !== undefined;
  const exact = bare === undefined;
  const value = tidy(quoted ?? cited ?? bare ?? "");

  const filter = name ? readFilter(name.toLowerCase(), value, excluded) : null;
  if (filter) return { ...place, kind: "filter", ...filter };
  const field = name ? fields.get(name.toLowerCase()) : "any";
  if (field && tokenize(value).length > 0) {
    const text = field === "author" ? inOrder(value) : value;
    return { ...place, kind: "phrase", phrase: phraseOf(text, field, exact), excluded };
  }
  if (!name) return null;
  // What has the name of a field or a filter and is none is words, as it stands.
  const words = tidy(excluded ? all.slice(1) : all);
  return { ...place, kind: "phrase", phrase: phraseOf(words, "any", false), excluded, isMisread: true };
}

/** A name as papers have it: "Byron, Ada", as in lists of references, is Ada Byron. */
function inOrder(name: string): string {
  const [last, first, ...more] = name.split(/, */);
  return last && first && more.length === 0 ? `${first} ${last}` : name;
}

function phraseOf(written: string, field: Field, exact: boolean): Phrase {
  // Of LaTeX the words that the index has of it: M$^3$ViT is M³ViT.
  const text = (/[\\$^_]/.test(written) && plainText(written)) || written;
  const prefix = !exact && prefixForm.test(text);
  return { text: prefix ? text.slice(0, -1) : text, field, exact, prefix };
}

function tidy(text: string): string {
  return normalized(text, "NFC").replace(/\s+/g, " ").trim();
}
