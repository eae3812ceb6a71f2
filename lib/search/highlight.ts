import { stemOf } from "./query";

/** A run of a text, and whether it is a word that was searched for. Together the pieces are the text. */
export type Piece = { text: string; match: boolean };

const word = /[\p{L}\p{M}\p{N}\p{Co}]+/gu;

/** Marks the words of a text that have the stem of one of `words`, in whatever form: "transformers" for "transformer". */
export function highlight(text: string, words: string[]): Piece[] {
  const stems = new Set(words.map(stemOf));
  const pieces: Piece[] = [];
  const add = (run: string, match: boolean) => {
    const last = pieces.at(-1);
    if (!run) return;
    if (last?.match === match) last.text += run;
    else pieces.push({ text: run, match });
  };
  let end = 0;
  for (const { 0: found, index } of text.matchAll(word)) {
    add(text.slice(end, index), false);
    add(found, stems.has(stemOf(found)));
    end = index + found.length;
  }
  add(text.slice(end), false);
  return pieces;
}

/**
 * The part of a text that tells most of a query: the stretch of about `length` characters with the most different
 * words of it, marked. It begins at a word, and at the start of the text where that is as good.
 */
export function snippet(text: string, words: string[], length: number): Piece[] {
  const start = bestStart(text, words, length);
  const end = start + length < text.length ? wordEnd(text, start + length) : text.length;
  const pieces = highlight(text.slice(start, end).trim(), words);
  if (start > 0) pieces.unshift({ text: "… ", match: false });
  if (end < text.length) pieces.push({ text: " …", match: false });
  return pieces;
}

function bestStart(text: string, words: string[], length: number): number {
  const stems = new Set(words.map(stemOf));
  const matches = [...text.matchAll(word)]
    .map(({ 0: found, index }) => ({ index, stem: stemOf(found) }))
    .filter(({ stem }) => stems.has(stem));
  const told = (from: number) =>
    new Set(matches.filter(({ index }) => index >= from && index < from + length).map(({ stem }) => stem)).size;
  let best = { start: 0, told: told(0) };
  for (const { index } of matches) {
    const start = sentenceStart(text, index, length);
    const candidate = { start, told: told(start) };
    if (candidate.told > best.told) best = candidate;
  }
  return best.start;
}

/** Where the sentence of a match begins, if that is near; else a few words before the match. */
function sentenceStart(text: string, index: number, length: number): number {
  const before = text.slice(Math.max(0, index - length / 2), index);
  const sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf("? "), before.lastIndexOf("! "));
  if (sentence >= 0) return index - before.length + sentence + 2;
  if (index <= length / 2) return 0;
  const lead = text.slice(index - 40, index);
  return index - lead.length + lead.indexOf(" ") + 1;
}

function wordEnd(text: string, near: number): number {
  const space = text.lastIndexOf(" ", near);
  return space > near - 40 ? space : near;
}
