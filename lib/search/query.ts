import { stemmer } from "stemmer";

/** A piece of a query: one word, or several that must stand side by side (a quoted phrase, a hyphenated word). */
export type Term = string[];

/**
 * A query as it was understood. `quoted` are those of its terms that a paper must have; `phrase` is all of it as it
 * was typed, from the first telling word to the last; `words` are those that results are marked with.
 */
export type Query = { terms: Term[]; quoted: Term[]; phrase: Term; words: string[] };

/** In characters. Longer queries are cut: what nobody types by hand need not be searched for in full. */
export const longestQuery = 2000;
const mostTerms = 64;
const longestWord = 64;

/** In terms. In a longer query quotes are those of prose, and ask for nothing. */
const longestCommand = 12;

/** What FTS5's unicode61 takes for the letters of a word: letters, marks and numbers, and private use (its manual, 4.3.1). */
const word = /[\p{L}\p{M}\p{N}\p{Co}]+/gu;

/**
 * Words that say nothing of what is sought. They are left out unless nothing else is left, or within quotes.
 * Short on purpose: every word that is dropped is a word that cannot be found.
 */
const stopWords = new Set(
  (
    "a about after all also an and any are as at be been but by can could did do does for from had has have how i if in " +
    "into is it its many more most no nor not of on or our over should so some such than that the their them then there " +
    "these they this those through to under up us use used using was we were what when where which while who why will " +
    "with would you your"
  ).split(" "),
);

/** Reads any text whatever as a query; a text without words gives one without terms. */
export function parseQuery(text: string): Query {
  const readable = text.slice(0, longestQuery).normalize("NFC");
  const quoted: Term[] = [];
  const rest = readable.replace(/["“”„]([^"“”„]+)["“”„]/g, (_, phrase: string) => {
    quoted.push(wordsIn(phrase));
    return " ";
  });
  const loose = (rest.match(/[\p{L}\p{M}\p{N}\p{Co}]+(?:[-–’'][\p{L}\p{M}\p{N}\p{Co}]+)*/gu) ?? []).map(wordsIn);
  const telling = loose.filter((term) => !term.every((w) => stopWords.has(w.toLowerCase())));
  const kept = quoted.length + telling.length > 0 ? [...quoted, ...telling] : loose;
  // A word typed twice counts twice: in long questions, what comes again is what matters (tests/bench/search.ts).
  const terms = kept.filter((term) => term.length > 0).slice(0, mostTerms);
  const phrase = loose.slice(loose.indexOf(telling[0] ?? []), loose.indexOf(telling.at(-1) ?? []) + 1).flat();
  return {
    terms,
    quoted: terms.length <= longestCommand ? quoted.filter((term) => term.length > 0) : [],
    phrase: phrase.slice(0, mostTerms),
    words: [...new Set(terms.flat())],
  };
}

/** Papers that have all terms; those where they stand side by side gather more evidence. An FTS5 expression. */
export function matchAll({ terms, quoted, phrase }: Query): string {
  const all = terms.map(quote).join(" AND ");
  // What is quoted is asked for as such: the rest as a phrase, without it, would be less than all.
  return quoted.length > 0 ? all : withPhrase(phrase, all);
}

/** Papers that have at least one of the terms, and all that are quoted. An FTS5 expression. */
export function matchAny({ terms, quoted, phrase }: Query): string {
  const any = withPhrase(phrase, terms.map(quote).join(" OR "));
  return quoted.length > 0 ? `${quoted.map(quote).join(" AND ")} AND (${any})` : any;
}

/** The form in which a word is compared: without case and accents, and in English reduced to its stem, as FTS5 does. */
export function stemOf(text: string): string {
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return /^[a-z]+$/.test(folded) ? stemmer(folded) : folded;
}

function withPhrase(phrase: Term, expression: string): string {
  return phrase.length > 1 ? `${quote(phrase)} OR (${expression})` : expression;
}

/** Within quotes nothing is an operator to FTS5; a word holds no quote. */
function quote(term: Term): string {
  return `"${term.join(" ")}"`;
}

function wordsIn(text: string): string[] {
  return (text.match(word) ?? []).map((found) => [...found].slice(0, longestWord).join(""));
}
