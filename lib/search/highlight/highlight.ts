import { isApostrophe } from "../../text/apostrophes";
import { foldWord } from "../../text/fold";
import { isPlainLetter, type ScannedWords, scanWords } from "../../text/scanWords";
import { spelledOut } from "../../text/spelledOut";
import { stemOf } from "../../text/stem";
import { stopWords } from "../../text/stopWords";
import { isJoint, longestWord, type Token, tokenize } from "../../text/tokenize";

/** A stretch of a text, from `start` to before `end`. */
export type TextRange = { start: number; end: number };

/** The range of a word, and the stem that it has in common with one that was searched for. */
export type Mark = TextRange & { stem: string };

/**
 * Where the words of a text stand that have the stem of one of `words`, in whatever form: "transformers" for
 * "transformer"; and those that begin with one that ends in a star. They are in order and apart from each other.
 */
export function marksIn(text: string, words: string[]): TextRange[] {
  return apart(findMarks(text, words));
}

/** Marks that touch as one. */
export function apart(marks: Mark[]): TextRange[] {
  const ranges: TextRange[] = [];
  for (const { start, end } of marks) {
    const last = ranges.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

type Sought = {
  stems: Set<string>;
  /** Words that end in a star. */
  beginnings: string[];
  /** Which first three letters may begin one of them, see `startOf`: so few words are stemmed. */
  starts: Uint8Array;
  /** Whether any word tells something. */
  isTelling: boolean;
};

/** The texts of a page are marked for the same words. */
const known = new WeakMap<readonly string[], Sought>();

function soughtOf(words: readonly string[]): Sought {
  const before = known.get(words);
  if (before) return before;
  const sought = readSought(words);
  known.set(words, sought);
  return sought;
}

function readSought(words: readonly string[]): Sought {
  const tokens = words.flatMap((each) => tokenize(each));
  const typed = tokens.map(({ word }) => word);
  const stems = soughtStems(typed);
  for (const { spelledOut } of tokens) if (spelledOut !== null) stems.add(stemOf(spelledOut));
  const beginnings = words
    .filter((each) => each.endsWith("*"))
    .map((each) => each.slice(0, -1))
    .flatMap((beginning) => [foldWord(beginning), spelledOut(beginning) ?? ""])
    // A* is a word. What begins others has two letters at least, see lib/search/query/lexer.ts.
    .filter((beginning) => beginning.length > 1);
  return {
    stems,
    beginnings,
    starts: startsOf([...stems, ...beginnings]),
    isTelling: typed.some((word) => !stopWords.has(word)),
  };
}

/** Five bits of each, which tell letters from a to z apart, whatever their case; other characters share them. */
function startOf(first: number, second: number, third: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
}

const y = "y".charCodeAt(0);

/**
 * A word begins with the three letters of its stem, but for day, whose stem is dai; or with its first one where
 * that has no more than two.
 */
function startsOf(stems: string[]): Uint8Array {
  const starts = new Uint8Array(32_768);
  for (const stem of stems) {
    const [first, second, third] = [stem.charCodeAt(0), stem.charCodeAt(1), stem.charCodeAt(2)];
    if (stem.length > 2) {
      starts[startOf(first, second, third)] = 1;
      if (stem.length === 3 && stem.endsWith("i")) starts[startOf(first, second, y)] = 1;
    } else starts.fill(1, startOf(first, 0, 0), startOf(first, 31, 31) + 1);
    // One or two letters may be the start of a compound: e-commerce, for ecommerce.
    starts[startOf(first, 0, 0)] = 1;
    starts[startOf(first, second, 0)] = 1;
  }
  return starts;
}

/** Whether the word from `start` to before `end` begins as one that is sought does. */
function mayBeSought({ starts }: Sought, codes: Uint16Array, start: number, end: number): boolean {
  const second = end - start > 1 ? (codes[start + 1] as number) : 0;
  const third = end - start > 2 ? (codes[start + 2] as number) : 0;
  return starts[startOf(codes[start] as number, second, third)] === 1;
}

/** Whether that may be so of one of the pieces of a word that is not plain: MindSearch, GPT4. */
function mayHoldSought(sought: Sought, codes: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = codes[at] as number;
    if (isPlainLetter(code)) {
      if (mayBeSought(sought, codes, at, end)) return true;
      continue;
    }
    // What has other letters is known only when it is folded. Behind three letters an apostrophe begins another piece,
    // or an ending of one letter, which is none.
    if (at < start + 3 || !isApostrophe(code)) return true;
    if (at + 2 >= end) return false;
  }
  return false;
}

type Found = { index: number; mark: Mark };

/** Each word of a text that is marked, in order; those of a compound may stand in one another. */
export function findMarks(text: string, words: readonly string[]): Mark[] {
  const sought = soughtOf(words);
  const found = scanWords(text, (written) => findSought(text, written, sought));
  if (!sought.isTelling) return found.map(({ mark }) => mark);
  // Of "chain of thought" the "of" is marked where it stands beside one of the others, not everywhere.
  const telling = new Set(found.flatMap(({ index, mark }) => (stopWords.has(mark.stem) ? [] : index)));
  return found.flatMap(({ index, mark }) =>
    telling.has(index) || telling.has(index - 1) || telling.has(index + 1) ? mark : [],
  );
}

function findSought(text: string, { count, starts, ends, isPlain, codes }: ScannedWords, sought: Sought): Found[] {
  const found: Found[] = [];
  let index = 0;
  // A row is a word, or some with hyphens between them, which may be a compound together.
  for (let first = 0, next = 0; first < count; first = next) {
    const start = starts[first] as number;
    let end = start - 1;
    // Only what may hold a word that is sought is cut into words, which is little of most texts.
    let mayHold = false;
    do {
      const begin = end + 1;
      end = ends[next] as number;
      mayHold ||=
        isPlain[next] === 1 ? mayBeSought(sought, codes, begin, end) : mayHoldSought(sought, codes, begin, end);
      next++;
    } while (next < count && starts[next] === end + 1 && isJoint(codes[end] as number));
    const isWord = next - first === 1 && isPlain[first] === 1;
    index += mayHold ? markRow(text.slice(start, end), start, index, isWord, sought, found) : next - first;
  }
  return found;
}

/** @param isWord whether the row is a single plain word, see Written @returns how many words the row has */
function markRow(row: string, start: number, index: number, isWord: boolean, sought: Sought, found: Found[]): number {
  const isShort = isWord && row.length <= longestWord;
  const tokens = isShort
    ? [{ word: row.toLowerCase(), spelledOut: null, parts: [], start: 0, end: row.length }]
    : tokenize(row);
  for (let at = 0; at < tokens.length; at++) {
    const mark = markOf(at, tokens, sought, start);
    if (mark) found.push({ index: index + at, mark });
  }
  return tokens.length;
}

/** The stems of some words, and of each two neighbours written as one: papers that are found have either. */
function soughtStems(typed: string[]): Set<string> {
  const joined = typed.slice(1).map((word, index) => `${typed[index]}${word}`);
  return new Set([...typed, ...joined].map(stemUnlessStop));
}

function stemUnlessStop(word: string): string {
  return stopWords.has(word) ? word : stemOf(word);
}

/** @param from where the text of the tokens stands */
function markOf(index: number, tokens: Token[], { stems, beginnings }: Sought, from: number): Mark | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const { word, parts } = token;
  const [start, end] = [from + token.start, from + token.end];
  const stem = stemUnlessStop(word);
  if (stems.has(stem) || beginnings.some((beginning) => word.startsWith(beginning))) return { start, end, stem };
  for (const part of parts) {
    const stem = stemOf(part);
    if (stems.has(stem)) return { start: from + startOfCompound(part, index, tokens), end, stem };
  }
  return null;
}

/** A word that others make with hyphens between them (multi-task) is a part of the last of them. */
function startOfCompound(compound: string, index: number, tokens: Token[]): number {
  let written = "";
  for (let at = index; at >= 0 && written.length < compound.length; at--) {
    const { word = "", start = 0 } = tokens[at] ?? {};
    written = word + written;
    if (written === compound) return start;
  }
  return tokens[index]?.start ?? 0;
}
