import { cleanLatex, readFormula } from "../papers/latex";
import { splitSegments } from "../papers/segments";
import { bestPart, marksIn, type Range } from "./highlight";

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
  const part = bestPart(text, words, length);
  const dots = (text: string): MarkedRun => ({ match: false, stretches: [{ text, tex: null }] });
  return [
    ...(part.start > 0 ? [dots("… ")] : []),
    ...runsOf(stretches, marksIn(text, words), part),
    ...(part.end < text.length ? [dots(" …")] : []),
  ];
}

function stretchesOf(source: string): Stretch[] {
  return splitSegments(source).map((segment) => {
    if (segment.kind === "math") return { text: readFormula(segment.tex), tex: segment.tex };
    return { text: segment.kind === "link" ? segment.label : cleanLatex(segment.source), tex: null };
  });
}

/** What of the stretches lies in a part of their text, cut where marks begin and end. */
function runsOf(stretches: Stretch[], marks: Range[], part: Range): MarkedRun[] {
  const runs: MarkedRun[] = [];
  const add = (stretch: Stretch, match: boolean) => {
    const last = runs.at(-1);
    if (last?.match === match) last.stretches.push(stretch);
    else runs.push({ match, stretches: [stretch] });
  };
  const edges = [part, ...marks].flatMap(({ start, end }) => [start, end]).sort((a, b) => a - b);
  const isMarked = (start: number, end: number) => marks.some((mark) => mark.start < end && start < mark.end);
  let start = 0;
  for (const stretch of stretches) {
    const end = start + stretch.text.length;
    if (stretch.tex !== null) {
      if (start < part.end && end > part.start) add(stretch, isMarked(start, end));
    } else {
      const cuts = [start, ...edges.filter((edge) => edge > start && edge < end), end];
      for (const [index, to] of cuts.entries()) {
        const from = cuts[index - 1];
        if (from === undefined || from === to || from < part.start || to > part.end) continue;
        add({ text: stretch.text.slice(from - start, to - start), tex: null }, isMarked(from, to));
      }
    }
    start = end;
  }
  return runs;
}
