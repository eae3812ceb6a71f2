import { plainText } from "../../papers/plain";
import { normalizeUnicode } from "../../text/normalized";
import { tokenize } from "../../text/tokenize";
import { filterNames, readFilter } from "./filters";
import { withOperators } from "./operators";
import { type Field, type Filter, longestQuery, type Phrase } from "./query";

/** A token of a query, from `start` to before `end`. Any other text has no meaning. */
export type QueryToken = {
  start: number;
  end: number;
} /**
 * `isMisread`: it looks like a field or a filter, but is none. `isOperatorWord`: a word that would be an operator
 * elsewhere.
 */ & (
  | { kind: "phrase"; phrase: Phrase; excluded: boolean; isMisread?: boolean; isOperatorWord?: boolean }
  | { kind: "or"; text: string }
  /** See operators.ts: their effect is also recorded in the tokens beside them. */
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

// `-name:"text"`, of which only the text is required. A minus counts only at the start of a word: LLM(-Agents) is one
// word. Parentheses, other hyphens before a word and unclosed quotes separate words as spaces do. Linear: each
// character is read a few times at most.
const tokenPattern = new RegExp(
  String.raw`(?<minus>(?<=(?:^|\s)\(*)-)?(?:(?<name>${[...fields.keys(), ...filterNames].join("|")}):)?` +
    String.raw`(?:["“”„](?<quoted>(?:[^"“”„\\]|\\"(?=\{?\\?[A-Za-z])|\\)*)["“”„]|[«»](?<cited>[^«»]*)[«»]|` +
    String.raw`(?<bare>(?:[^-\s()"“”„«»]|\\"(?=\{?\\?[A-Za-z]))(?:[^\s()"“”„«»\\]|\\"(?=\{?\\?[A-Za-z])|\\)*))`,
  "gi",
);

/** A prefix has two letters at least; with fewer it would match half the dictionary. */
const prefixPattern = /[\p{L}\p{M}\p{N}]{2}\*$/u;

export function tokensOf(text: string): QueryToken[] {
  const truncated = truncateQuery(text);
  return withOperators(
    [...truncated.matchAll(tokenPattern)].flatMap((match) => readToken(match) ?? []),
    truncated,
  );
}

export function truncateQuery(text: string): string {
  // The cut may leave half a surrogate pair.
  return text.length > longestQuery ? text.slice(0, longestQuery).replace(/[\ud800-\udbff]$/, "") : text;
}

function readToken({ 0: all, index, groups }: RegExpExecArray): QueryToken | null {
  const range = { start: index, end: index + all.length };
  if (all === "OR" || all === "|") return { ...range, kind: "or", text: all };
  const { minus, name, quoted, cited, bare } = groups ?? {};
  const excluded = minus !== undefined;
  const exact = bare === undefined;
  const value = tidy(quoted ?? cited ?? bare ?? "");

  const filter = name ? readFilter(name.toLowerCase(), value, excluded) : null;
  if (filter) return { ...range, kind: "filter", ...filter };
  const field = name ? fields.get(name.toLowerCase()) : "any";
  if (field && tokenize(value).length > 0) {
    const text = field === "author" ? firstNameFirst(value) : value;
    return { ...range, kind: "phrase", phrase: phraseOf(text, field, exact), excluded };
  }
  if (!name) return null;
  // What looks like a field or a filter and is none is searched for as words.
  const words = tidy(excluded ? all.slice(1) : all);
  return { ...range, kind: "phrase", phrase: phraseOf(words, "any", false), excluded, isMisread: true };
}

/** Puts a name into the order of papers: "Byron, Ada", as in lists of references, is Ada Byron. */
function firstNameFirst(name: string): string {
  const [last, first, ...more] = name.split(/, */);
  return last && first && more.length === 0 ? `${first} ${last}` : name;
}

function phraseOf(typed: string, field: Field, exact: boolean): Phrase {
  // LaTeX is read as the index reads it: M$^3$ViT is M³ViT.
  const text = (/[\\$^_]/.test(typed) && plainText(typed)) || typed;
  const prefix = !exact && prefixPattern.test(text);
  return { text: prefix ? text.slice(0, -1) : text, field, exact, prefix };
}

function tidy(text: string): string {
  return normalizeUnicode(text, "NFC").replace(/\s+/g, " ").trim();
}
