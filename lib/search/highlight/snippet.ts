import { findMarks, type Mark, mergeTouching, type TextRange } from "./highlight";

const maxCompared = 300; // in a text with more marks, the best part is looked for among the first

/** About `length` characters with most distinct stems, from a word, or the start if as good; and all marks. */
export function bestPart(text: string, words: string[], length: number): { part: TextRange; marks: TextRange[] } {
  const marks = findMarks(text, words);
  return { part: partWithMost(text, marks, length), marks: mergeTouching(marks) };
}

function partWithMost(text: string, all: readonly Mark[], length: number): TextRange {
  const marks = all.slice(0, maxCompared);
  const countStemsFrom = (from: number) => {
    const stems = new Set<string>();
    for (const { start, end, stem } of marks) {
      if (start > from + length) break;
      if (start >= from && end <= from + length) stems.add(stem);
    }
    return stems.size;
  };
  const total = new Set(marks.map(({ stem }) => stem)).size;
  let best = { start: 0, stems: countStemsFrom(0) };
  let triedStart = 0;
  for (const mark of marks) {
    if (best.stems === total) break;
    const start = sentenceStart(text, mark.start, length);
    if (start === triedStart) continue; // All marks of a sentence share its start
    triedStart = start;
    const stems = countStemsFrom(start);
    if (stems > best.stems) best = { start, stems };
  }
  const end = best.start + length;
  return { start: best.start, end: end < text.length ? wordEnd(text, end) : text.length };
}

/** Returns where the sentence of a mark begins, if that is near; else a few words before the mark. */
function sentenceStart(text: string, index: number, length: number): number {
  const before = text.slice(Math.max(0, index - length / 2), index);
  const sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf("? "), before.lastIndexOf("! "));
  if (sentence >= 0) return index - before.length + sentence + 2;
  if (index <= length / 2) return 0;
  const context = text.slice(index - 40, index);
  const space = context.indexOf(" ");
  return space >= 0 ? index - context.length + space + 1 : index;
}

function wordEnd(text: string, near: number): number {
  const space = text.lastIndexOf(" ", near);
  if (space > near - 40) return space;
  return /[\udc00-\udfff]/.test(text[near] ?? "") ? near - 1 : near;
}
