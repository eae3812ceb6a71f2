import { isApostrophe } from "../../text/apostrophes";
import { foldWord } from "../../text/fold";
import { isPlainLetter, type ScannedWords, scanWords } from "../../text/scanWords";
import { spellOut } from "../../text/spelledOut";
import { stemOf } from "../../text/stem";
import { stopWords } from "../../text/stopWords";
import { isJoint, maxWordLength, type Token, tokenize } from "../../text/tokenize";

/** A range of a text, from `start` to before `end`. */
export type TextRange = { start: number; end: number };

export type Mark = TextRange & { stem: string };

/** Words with the stem of one of `words`, or with its beginning if that ends in a star; in order, not touching. */
export function findRanges(text: string, words: string[]): TextRange[] {
  return mergeTouching(findMarks(text, words));
}

export function mergeTouching(marks: readonly Mark[]): TextRange[] {
  const ranges: TextRange[] = [];
  for (const { start, end } of marks) {
    const last = ranges.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

type Matcher = {
  stems: Set<string>;
  prefixes: string[]; // words that ended in a star, without it
  /** Set for the first three letters (see `startOf`) of any stem or prefix: most words need no stemming. */
  starts: Uint8Array;
  hasContentWord: boolean; // Whether any word is a content word
  known: Map<string, Mark[]>; // The marks of texts, as a page asks for those of a text twice
};

const mostKnown = 100; // In texts: those of a page of results

const matchers = new WeakMap<readonly string[], Matcher>(); // All texts of a page are highlighted for the same words

function matcherFor(words: readonly string[]): Matcher {
  const before = matchers.get(words);
  if (before) return before;
  const matcher = buildMatcher(words);
  matchers.set(words, matcher);
  return matcher;
}

function buildMatcher(words: readonly string[]): Matcher {
  const tokens = words.flatMap((each) => tokenize(each));
  const typed = tokens.map(({ word }) => word);
  const stems = stemsOf(typed);
  for (const { spelledOut } of tokens) if (spelledOut !== null) stems.add(stemOf(spelledOut));
  const prefixes = words
    .filter((each) => each.endsWith("*"))
    .map((each) => each.slice(0, -1))
    .flatMap((prefix) => [foldWord(prefix), spellOut(prefix) ?? ""])
    // A* is a word. A prefix has two letters at least, see lib/search/query/lexer.ts.
    .filter((prefix) => prefix.length > 1);
  return {
    stems,
    prefixes,
    starts: startsOf([...stems, ...prefixes]),
    hasContentWord: typed.some((word) => !stopWords.has(word)),
    known: new Map(),
  };
}

/** Five bits per character: they tell the letters a to z apart, whatever their case; other characters share values. */
function startOf(first: number, second: number, third: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

const y = "y".charCodeAt(0);

/** The three letters of its stem (an exception: day, whose stem is dai), or the first letter of a shorter stem. */
function startsOf(stems: string[]): Uint8Array {
  const starts = new Uint8Array(32_768);
  for (const stem of stems) {
    const [first, second, third] = [stem.charCodeAt(0), stem.charCodeAt(1), stem.charCodeAt(2)];
    if (stem.length > 2) {
      starts[startOf(first, second, third)] = 1;
      if (stem.length === 3 && stem.endsWith("i")) starts[startOf(first, second, y)] = 1;
    } else starts.fill(1, startOf(first, 0, 0), startOf(first, 31, 31) + 1);
    // One or two letters may begin a compound: e-commerce, for ecommerce.
    starts[startOf(first, 0, 0)] = 1;
    starts[startOf(first, second, 0)] = 1;
  }
  return starts;
}

function mayMatch({ starts }: Matcher, codes: Uint16Array, start: number, end: number): boolean {
  const second = end - start > 1 ? (codes[start + 1] as number) : 0;
  const third = end - start > 2 ? (codes[start + 2] as number) : 0;
  return starts[startOf(codes[start] as number, second, third)] === 1;
}

function anyPartMayMatch(matcher: Matcher, codes: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = codes[at] as number;
    if (isPlainLetter(code)) {
      if (mayMatch(matcher, codes, at, end)) return true;
      continue;
    }
    // Other characters are known only after folding. After three letters, an apostrophe begins another part, or a
    // one-letter ending, which is no part.
    if (at < start + 3 || !isApostrophe(code)) return true;
    if (at + 2 >= end) return false;
  }
  return false;
}

type Found = { index: number; mark: Mark };

/** Returns the marks of a text, in order; those of compounds may overlap. */
export function findMarks(text: string, words: readonly string[]): readonly Mark[] {
  const matcher = matcherFor(words);
  const known = matcher.known.get(text);
  if (known) return known;
  const marks = marksOf(text, matcher);
  if (matcher.known.size < mostKnown) matcher.known.set(text, marks);
  return marks;
}

function marksOf(text: string, matcher: Matcher): Mark[] {
  const found = scanWords(text, (scanned) => findInWords(text, scanned, matcher));
  if (!matcher.hasContentWord) return found.map(({ mark }) => mark);
  // In "chain of thought", "of" is marked only beside one of the other words.
  const contentWords = new Set(found.flatMap(({ index, mark }) => (stopWords.has(mark.stem) ? [] : index)));
  return found.flatMap(({ index, mark }) =>
    contentWords.has(index) || contentWords.has(index - 1) || contentWords.has(index + 1) ? mark : [],
  );
}

function findInWords(text: string, { count, starts, ends, isPlain, codes }: ScannedWords, matcher: Matcher): Found[] {
  const found: Found[] = [];
  let index = 0;
  // A row is a word, or several joined by hyphens, which may form a compound.
  for (let first = 0, next = 0; first < count; first = next) {
    const start = starts[first] as number;
    let end = start - 1;
    let isCandidate = false; // Only rows that may match are tokenized, which are few in most texts
    do {
      const begin = end + 1;
      end = ends[next] as number;
      isCandidate ||=
        isPlain[next] === 1 ? mayMatch(matcher, codes, begin, end) : anyPartMayMatch(matcher, codes, begin, end);
      next++;
    } while (next < count && starts[next] === end + 1 && isJoint(codes[end] as number));
    const isWord = next - first === 1 && isPlain[first] === 1;
    index += isCandidate ? markRow(text.slice(start, end), start, index, isWord, matcher, found) : next - first;
  }
  return found;
}

function markRow(row: string, start: number, index: number, isWord: boolean, matcher: Matcher, found: Found[]): number {
  const isShort = isWord && row.length <= maxWordLength;
  const tokens = isShort
    ? [{ word: row.toLowerCase(), spelledOut: null, parts: [], start: 0, end: row.length }]
    : tokenize(row);
  for (let at = 0; at < tokens.length; at++) {
    const mark = markOf(at, tokens, matcher, start);
    if (mark) found.push({ index: index + at, mark });
  }
  return tokens.length;
}

/** The stems of the query's words, and of each two neighbours joined: search finds papers with either. */
function stemsOf(typed: string[]): Set<string> {
  const joined = typed.slice(1).map((word, index) => `${typed[index]}${word}`);
  return new Set([...typed, ...joined].map(stemUnlessStop));
}

function stemUnlessStop(word: string): string {
  return stopWords.has(word) ? word : stemOf(word);
}

/** @param from where the text of the tokens begins */
function markOf(index: number, tokens: Token[], { stems, prefixes }: Matcher, from: number): Mark | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const { word, parts } = token;
  const [start, end] = [from + token.start, from + token.end];
  const stem = stemUnlessStop(word);
  if (stems.has(stem) || prefixes.some((prefix) => word.startsWith(prefix))) return { start, end, stem };
  for (const part of parts) {
    const stem = stemOf(part);
    if (stems.has(stem)) return { start: from + startOfCompound(part, index, tokens), end, stem };
  }
  return null;
}

/** A compound of several hyphenated words (multi-task) is listed among the parts of the last of them. */
function startOfCompound(compound: string, index: number, tokens: Token[]): number {
  let joinedParts = "";
  for (let at = index; at >= 0 && joinedParts.length < compound.length; at--) {
    const { word = "", start = 0 } = tokens[at] ?? {};
    joinedParts = word + joinedParts;
    if (joinedParts === compound) return start;
  }
  return tokens[index]?.start ?? 0;
}
