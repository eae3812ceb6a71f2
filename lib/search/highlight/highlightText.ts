import { splitSegments } from "../../papers/segments";
import { findRanges, type TextRange } from "./highlight";
import { bestPart } from "./snippet";

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

/** Returns about `length` characters of an abstract, the part that matches a query best, highlighted. */
export function highlightSnippet(source: string, words: string[], length: number): HighlightRun[] {
  const stretches = stretchesOf(source);
  const text = stretches.map((stretch) => stretch.text).join("");
  const { part, marks } = bestPart(text, words, length);
  const ellipsis = (text: string): HighlightRun => ({ match: false, stretches: [{ text, tex: null }] });
  return [
    ...(part.start > 0 ? [ellipsis("… ")] : []),
    ...runsOf(stretches, marks, part),
    ...(part.end < text.length ? [ellipsis(" …")] : []),
  ];
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
