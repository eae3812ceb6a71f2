import { findCategory } from "../../papers/topics/category";
import { normalizeUnicode } from "../../text/normalized";
import { parseQuery } from "../query/parse";

const maxLength = 60; // In characters. A longer query is one reader's own question.
const minLength = 3;

/** In digits, without years. GPT-4, ResNet-152 and 3.1 have up to three; a telephone number has more. */
const maxDigits = 3;
const maxYears = 1;

/** Letters, their marks, digits, and the signs of the query language, of names and of formulas. */
const ordinary = /^[\p{L}\p{M}\p{N} "'’().,:*+&#/-]+$/u;
/** More marks on a letter than any language writes; they draw over the lines around them. */
const stackedMarks = /\p{M}{3}/u;
const address = /[@]|\bat\b.*\bdot\b|[([]\s*(?:at|dot)\s*[)\]]/;
/** A top-level domain counts with spaces around the dot, too, if it is rarely a word. */
const link =
  /\/\/|\bwww\b|[\p{L}\p{N}]\.(?=\p{L}{2})|[\p{L}\p{N}] ?\. ?(?:com|org|net|info|biz|ru|cn|io|ly|xyz|shop|top|site|online)\b/u;
const year = /(?<![\p{L}\p{N}.,:/+-])(?:19|20)\d\d(?![\p{L}\p{N}.,:/+-])/gu;

// In lower case with single spaces. Null for what could be an address, a link or somebody's number, for unusual
// characters, and for queries that find papers without containing their words, as these could say anything.
export function suggestible(text: string): string | null {
  // J̌ becomes one character only in lower case.
  const lower = normalizeUnicode(normalizeUnicode(text, "NFKC").toLowerCase(), "NFKC");
  const folded = lower.replace(/\s+/g, " ").trim();
  const length = [...folded].length;
  if (length < minLength || length > maxLength || folded.length > 2 * maxLength) return null;
  if (!ordinary.test(folded) || stackedMarks.test(folded) || !/\p{L}{2}/u.test(folded)) return null;
  if (address.test(folded) || link.test(withoutCategories(folded)) || mayBePersonalNumber(folded)) return null;
  return asksForAll(text) && asksForAll(folded) ? folded : null;
}

/** arXiv categories look like hosts: cs.CL. */
function withoutCategories(text: string): string {
  return text.replace(/[a-z-]+\.[a-z-]+/g, (word) => (findCategory(word) ? "" : word));
}

function mayBePersonalNumber(text: string): boolean {
  const years = text.match(year)?.length ?? 0;
  const digits = text.replace(year, "").match(/\p{N}/gu)?.length ?? 0;
  return years > maxYears || digits > maxDigits || (years > 0 && digits > 1);
}

/** Whether a paper must have each word of the query: nothing is excluded, and there are no alternatives. */
function asksForAll(text: string): boolean {
  const { terms, misread } = parseQuery(text);
  return (
    misread.length === 0 && terms.every(({ need, alternatives }) => need !== "excluded" && alternatives.length === 1)
  );
}
