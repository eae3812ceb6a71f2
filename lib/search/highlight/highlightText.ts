import { splitSegments } from "../../papers/segments";
import { marksIn, type TextRange } from "./highlight";
import { bestPart } from "./snippet";

/** A stretch of a title or an abstract as it reads; `tex` where it is a formula, which is set as a whole. */
export type Stretch = { text: string; tex: string | null };

/** Stretches that are what was searched for, or are not. */
export type MarkedRun = { match: boolean; stretches: Stretch[] };

/** A title or an abstract with the words that were searched for marked. A formula is marked whole or not at all. */
export function markedText(source: string, words: string[]): MarkedRun[] {
  const stretches = stretchesOf(source);
  const text = stretches.map((stretch) => stretch.text).join("");
  return runsOf(stretches, marksIn(text, words), { start: 0, end: text.length });
}

/** About `length` characters of an abstract, the part that tells most of a query, marked. */
export function markedSnippet(source: string, words: string[], length: number): MarkedRun[] {
  const stretches = stretchesOf(source);
  const text = stretches.map((stretch) => stretch.text).join("");
  const { part, marks } = bestPart(text, words, length);
  const dots = (text: string): MarkedRun => ({ match: false, stretches: [{ text, tex: null }] });
  return [
    ...(part.start > 0 ? [dots("… ")] : []),
    ...runsOf(stretches, marks, part),
    ...(part.end < text.length ? [dots(" …")] : []),
  ];
}

/** Behind every text. */
const none: TextRange = { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };

function stretchesOf(source: string): Stretch[] {
  return splitSegments(source).map((segment) => ({
    text: segment.text,
    tex: segment.kind === "math" ? segment.tex : null,
  }));
}

/** What of the stretches lies in a part of their text, cut where marks begin and end. */
function runsOf(stretches: Stretch[], marks: TextRange[], part: TextRange): MarkedRun[] {
  const runs: MarkedRun[] = [];
  const add = (stretch: Stretch, match: boolean) => {
    const last = runs.at(-1);
    if (last?.match === match) last.stretches.push(stretch);
    else runs.push({ match, stretches: [stretch] });
  };
  let start = 0;
  let next = 0;
  /** The mark at a place or the first one behind it. Places are asked for in order. */
  const markFrom = (place: number) => {
    while ((marks[next]?.end ?? Number.POSITIVE_INFINITY) <= place) next++;
    return marks[next] ?? none;
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
