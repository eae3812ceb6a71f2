import { cjk, foldWord } from "./fold";
import { readWritten } from "./written";

/**
 * A word of a text as the index knows it: `word` is its folded form; `parts` are what else it should be found by, the
 * pieces of a compound that is written as one (MindSearch) or the compound that its pieces make (multi-task). It
 * stands from `start` to before `end` in the text.
 */
export type Token = { word: string; parts: readonly string[]; start: number; end: number };

/** In characters. What is longer is no word that anyone would type. */
export const longestWord = 64;

const a = 0x61;

/** Pieces of more are a sentence that someone has hyphenated. */
const mostPieces = 3;

/** Most words have none, and need no list of their own for that. */
const none: readonly string[] = [];

/** The words of a text (plain: see lib/papers/plain.ts) in the order in which they stand. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  /** How many of the last tokens hyphens join, and where the last one ends. */
  let joined = 0;
  let last = -1;
  const close = () => {
    if (joined > 1 && joined <= mostPieces) {
      const pieces = tokens.slice(-joined);
      addPart(tokens[tokens.length - 1], pieces.map(({ word }) => word).join(""));
    }
    joined = 0;
  };
  readWritten(text, ({ count, starts, ends, isPlain, codes }) => {
    for (let index = 0; index < count; index++) {
      const [start, end] = [starts[index] as number, ends[index] as number];
      if (joined > 0 && !(start === last + 1 && isHyphen(codes[last] as number))) close();
      if (isPlain[index] === 1 && end - start <= longestWord) {
        const written = text.slice(start, end);
        const word = (codes[start] as number) < a ? written.toLowerCase() : written;
        tokens.push({ word, parts: none, start, end });
        joined++;
        last = end;
        continue;
      }
      const read = tokensOfWritten(text.slice(start, end), start);
      // The pairs of letters of one word are no pieces of a compound.
      if (read.length !== 1) close();
      for (const token of read) tokens.push(token);
      if (read.length === 1) joined++;
      // Not of what is written: signs behind a letter of a script without spaces are no part of the word.
      last = read[0]?.end ?? end;
    }
  });
  close();
  return tokens;
}

export function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

const runs =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]+|[^\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー'’+#][^\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]*/gu;

/** Scripts that put no spaces between words are cut into pairs of letters that overlap: each word is some of them. */
function tokensOfWritten(written: string, start: number): Token[] {
  if (!cjk.test(written)) return readWord(written, start);
  return [...written.matchAll(runs)].flatMap(({ 0: run, index }) =>
    cjk.test(run) ? pairsOf(run, start + index) : readWord(run, start + index),
  );
}

function pairsOf(run: string, start: number): Token[] {
  const letters = [...run.matchAll(/./gsu)];
  if (letters.length === 1) return readWord(run, start);
  return letters.slice(0, -1).flatMap(({ 0: letter, index }, place) => {
    const next = letters[place + 1]?.[0] ?? "";
    return {
      word: foldWord(letter + next),
      parts: none,
      start: start + index,
      end: start + index + letter.length + next.length,
    };
  });
}

function readWord(written: string, start: number): Token[] {
  const word = cut(foldWord(written));
  if (word === "") return [];
  const token: Token = { word, parts: none, start, end: start + written.length };
  // A* is also written A-star, and nobody types the star of RRT* who does not know of it.
  if (word.endsWith("*")) {
    if (word.length > 2) addPart(token, word.slice(0, -1));
    addPart(token, `${word.slice(0, -1)}star`);
  }
  for (const piece of piecesOf(written.slice(0, 4 * longestWord).normalize("NFKC")))
    addPart(token, cut(foldWord(piece)));
  return [token];
}

function cut(word: string): string {
  // Half a character may be left at the end.
  return word.length > longestWord ? word.slice(0, longestWord).replace(/[\ud800-\udbff]$/, "") : word;
}

/**
 * Where the case changes or letters meet digits: MindSearch, GPT4, ResNet50. Not where a capital merely starts or ends,
 * nor before the s of several: LLMs.
 */
function piecesOf(written: string): string[] {
  if (written.length < 3 || !/\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}|\p{L}\p{Nd}|\p{Nd}\p{L}/u.test(written)) return [];
  const name = written.replace(/['’].*$/, "");
  const pieces = name.match(/\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Nd}+|\p{Lo}+/gu) ?? [];
  return pieces.length > 1 && pieces.length <= mostPieces ? pieces.filter((piece) => piece.length > 1) : [];
}

function addPart(token: Token | undefined, part: string): void {
  if (token && part !== "" && part.length <= longestWord && part !== token.word && !token.parts.includes(part))
    token.parts = [...token.parts, part];
}
