import { splitSegments } from "../../papers/segments";
import { findRanges, type TextRange } from "./highlight";
import { bestPart } from "./snippet";
import { wordsIn } from "./wordsIn";

/** A piece of a title or an abstract; `tex` if it is a formula, which is typeset as a whole. */
export type TextPiece = { text: string; tex: string | null };

/** Consecutive pieces that match, or that do not. */
export type HighlightRun = { match: boolean; stretches: TextPiece[] };

/** Highlights the query's words in a title or an abstract. A formula is highlighted whole or not at all. */
export function highlightText(source: string, words: string[]): HighlightRun[] {
  const stretches = stretchesOf(source);
  const text = stretches.map((stretch) => stretch.text).join("");
  return runsOf(stretches, findRanges(text, words), { start: 0, end: text.length });
}

/** The part of an abstract that matches a query best, or what stands before or after it. */
export type AbstractPart = { isBest: boolean; runs: HighlightRun[] };

/** Highlights an abstract and cuts it around the best `length` characters. Returns null if nothing in it matches. */
export function highlightAbstract(source: string, words: string[], length: number): AbstractPart[] | null {
  const stretches = stretchesOf(source);
  const text = stretches.map((stretch) => stretch.text).join("");
  const { part, marks } = bestPart(text, words, length);
  if (marks.length === 0) return null;
  const best = aroundFormulas(part, stretches);
  const before = { start: 0, end: best.start };
  const after = { start: best.end, end: text.length };
  return [before, best, after]
    .filter(({ start, end }) => start < end)
    .map((range) => ({ isBest: range === best, runs: runsOf(stretches, marks, range) }));
}

/** Widens a part so that it cuts no formula, which would then be shown on both sides. */
function aroundFormulas(part: TextRange, stretches: TextPiece[]): TextRange {
  const wide = { ...part };
  let start = 0;
  for (const { text, tex } of stretches) {
    const end = start + text.length;
    if (tex !== null && start < part.end && end > part.start) {
      wide.start = Math.min(wide.start, start);
      wide.end = Math.max(wide.end, end);
    }
    start = end;
  }
  return wide;
}

/** Returns the places of the words that a title, an abstract or a name has. */
export function placesOfWords(source: string, words: string[]): Set<number> {
  const text = stretchesOf(source)
    .map((stretch) => stretch.text)
    .join("");
  return wordsIn(text, words);
}

const noMark: TextRange = { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };

function stretchesOf(source: string): TextPiece[] {
  return splitSegments(source).map((segment) => ({
    text: segment.text,
    tex: segment.kind === "math" ? segment.tex : null,
  }));
}

function runsOf(stretches: TextPiece[], marks: TextRange[], part: TextRange): HighlightRun[] {
  const runs: HighlightRun[] = [];
  const add = (stretch: TextPiece, match: boolean) => {
    const last = runs.at(-1);
    if (last?.match === match) last.stretches.push(stretch);
    else runs.push({ match, stretches: [stretch] });
  };
  let start = 0;
  let next = 0;
  /** The mark that covers a position, or the next one. Positions must ascend. */
  const markFrom = (place: number) => {
    while ((marks[next]?.end ?? Number.POSITIVE_INFINITY) <= place) next++;
    return marks[next] ?? noMark;
  };
  for (const stretch of stretches) {
    const end = start + stretch.text.length;
    if (stretch.tex !== null) {
      if (start < part.end && end > part.start) add(stretch, markFrom(start).start < end);
    } else {
      const to = Math.min(end, part.end);
      for (let from = Math.max(start, part.start); from < to; ) {
        const mark = markFrom(from);
        const match = mark.start <= from;
        const cut = Math.min(to, match ? mark.end : mark.start);
        add({ text: stretch.text.slice(from - start, cut - start), tex: null }, match);
        from = cut;
      }
    }
    start = end;
  }
  return runs;
}
