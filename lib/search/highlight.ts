import { foldWord } from "../index/fold";
import { stemOf } from "../index/stem";
import { stopWords } from "../index/stopWords";
import { type Token, tokensOf } from "../index/words";

/** A stretch of a text, from `start` to before `end`. */
export type Range = { start: number; end: number };

/** A run of a text, and whether it is what was searched for. Together the pieces are the text. */
export type Piece = { text: string; match: boolean };

type Mark = Range & { stem: string };

/** In a text with more, the best part is among the first. */
const mostCompared = 300;

/**
 * Marks the words of a text that have the stem of one of `words`, in whatever form: "transformers" for "transformer";
 * and those that begin with one that ends in a star.
 */
export function highlight(text: string, words: string[]): Piece[] {
  let end = 0;
  const pieces = marksIn(text, words).flatMap((mark) => {
    const before = text.slice(end, mark.start);
    end = mark.end;
    return [
      { text: before, match: false },
      { text: text.slice(mark.start, mark.end), match: true },
    ];
  });
  return [...pieces, { text: text.slice(end), match: false }].filter((piece) => piece.text !== "");
}

/** Where the words that were searched for stand, in order and apart from each other. */
export function marksIn(text: string, words: string[]): Range[] {
  const ranges: Range[] = [];
  for (const { start, end } of findMarks(text, words)) {
    const last = ranges.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

/**
 * The part of a text that tells most of a query: the stretch of about `length` characters with the most different
 * words of it. It begins at a word, and at the start of the text where that is as good.
 */
export function bestPart(text: string, words: string[], length: number): Range {
  const marks = findMarks(text, words).slice(0, mostCompared);
  const told = (from: number) =>
    new Set(marks.filter(({ start, end }) => start >= from && end <= from + length).map(({ stem }) => stem)).size;
  let best = { start: 0, told: told(0) };
  for (const mark of marks) {
    const start = sentenceStart(text, mark.start, length);
    const candidate = { start, told: told(start) };
    if (candidate.told > best.told) best = candidate;
  }
  const end = best.start + length;
  return { start: best.start, end: end < text.length ? wordEnd(text, end) : text.length };
}

function findMarks(text: string, words: string[]): Mark[] {
  const typed = words.flatMap((each) => tokensOf(each).map(({ word }) => word));
  const sought = soughtStems(typed);
  const beginnings = words.filter((each) => each.endsWith("*")).map((each) => foldWord(each.slice(0, -1)));
  const tokens = tokensOf(text);
  const marks = tokens.map((token, index) => markOf(token, index, tokens, sought, beginnings));
  // Of "chain of thought" the "of" is marked where it stands beside one of the others, not everywhere.
  const tells = (mark: Mark | null | undefined) => mark != null && !stopWords.has(mark.stem);
  const isTelling = typed.some((word) => !stopWords.has(word));
  return marks.filter((mark, index): mark is Mark => {
    return mark !== null && (!isTelling || tells(mark) || tells(marks[index - 1]) || tells(marks[index + 1]));
  });
}

/** The stems of some words, and of each two neighbours written as one: papers that are found have either. */
function soughtStems(typed: string[]): Set<string> {
  const joined = typed.slice(1).map((word, index) => `${typed[index]}${word}`);
  return new Set([...typed, ...joined].map((word) => (stopWords.has(word) ? word : stemOf(word))));
}

function markOf(token: Token, index: number, tokens: Token[], sought: Set<string>, beginnings: string[]): Mark | null {
  const stem = stopWords.has(token.word) ? token.word : stemOf(token.word);
  const begins = beginnings.some((beginning) => beginning !== "" && token.word.startsWith(beginning));
  if (begins || sought.has(stem)) return { start: token.start, end: token.end, stem };
  const part = token.parts.find((each) => sought.has(stemOf(each)));
  if (part === undefined) return null;
  return { start: startOfCompound(part, index, tokens), end: token.end, stem: stemOf(part) };
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

/** Where the sentence of a mark begins, if that is near; else a few words before the mark. */
function sentenceStart(text: string, index: number, length: number): number {
  const before = text.slice(Math.max(0, index - length / 2), index);
  const sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf("? "), before.lastIndexOf("! "));
  if (sentence >= 0) return index - before.length + sentence + 2;
  if (index <= length / 2) return 0;
  const lead = text.slice(index - 40, index);
  const space = lead.indexOf(" ");
  return space >= 0 ? index - lead.length + space + 1 : index;
}

function wordEnd(text: string, near: number): number {
  const space = text.lastIndexOf(" ", near);
  if (space > near - 40) return space;
  return /[\udc00-\udfff]/.test(text[near] ?? "") ? near - 1 : near;
}
