import { apostrophes, isApostrophe } from "./apostrophes";
import { foldWord } from "./fold";
import { isEmoji, scanWords, wordOrEmojiPattern } from "./scanWords";
import { spelledOut } from "./spelledOut";
import { hasUnspaced, type Stretch, stretchesOf, type Unit } from "./unspaced";

/**
 * A word of a text as the index knows it: `word` is its folded form; `parts` are what else it should be found by: the
 * pieces of a compound that is written as one (MindSearch), the compound that its pieces make (multi-task), and
 * `spelledOut`, what it is where umlauts are two letters (schoelkopf). It stands from `start` to before `end` in the
 * text; those of ㍿ all stand in one place.
 */
export type Token = { word: string; spelledOut: string | null; parts: readonly string[]; start: number; end: number };

/** In characters. What is longer is no word that anyone would type. */
export const longestWord = 64;

const a = 0x61;

/** Pieces of more are a sentence that someone has hyphenated. */
const mostPieces = 3;

/** Most words have none, and need no list of their own for that. */
const none: readonly string[] = [];

/** The words of a text (plain: see lib/papers/plain.ts) in the order in which they stand. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  /** How many of the last tokens hyphens or apostrophes join, and where the last one ends. */
  let joined = 0;
  let last = -1;
  const close = () => {
    if (joined > 1 && joined <= mostPieces) {
      const pieces = tokens.slice(-joined);
      addPart(tokens[tokens.length - 1], pieces.map(({ word }) => word).join(""));
    }
    joined = 0;
  };
  scanWords(text, ({ count, starts, ends, isPlain, codes }) => {
    for (let index = 0; index < count; index++) {
      const [start, end] = [starts[index] as number, ends[index] as number];
      if (joined > 0 && !(start === last + 1 && isJoint(codes[last] as number))) close();
      if (isPlain[index] === 1 && end - start <= longestWord) {
        const written = text.slice(start, end);
        const word = (codes[start] as number) < a ? written.toLowerCase() : written;
        tokens.push({ word, spelledOut: null, parts: none, start, end });
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

const hyphens = [0x2d, 0x2010, 0x2011, 0xfe63, 0xff0d];
const joints = Uint8Array.from({ length: 65_536 }, (_, code) => (hyphens.includes(code) || isApostrophe(code) ? 1 : 0));

/** Whether a UTF-16 code may join words to one: a hyphen, or the apostrophe of l’amour. */
export function isJoint(code: number): boolean {
  return joints[code] === 1;
}

/** Letters of scripts that put spaces between words. No emoji and nothing of full width is among them. */
const early = /^[\0-\u0dff]*$/;

function tokensOfWritten(written: string, start: number): Token[] {
  if (early.test(written)) return readWord(written, start);
  if (isEmoji(written)) return readEmoji(written, start);
  if (!hasUnspaced(written)) return readWord(written, start);
  return stretchesOf(written).flatMap((stretch) =>
    stretch.isSpaced ? readSpaced(written, stretch, start) : pairsOf(stretch, start),
  );
}

/** An emoji of several is found by each of them. */
function readEmoji(written: string, start: number): Token[] {
  const word = cut(foldWord(written));
  if (word === "") return [];
  const token: Token = { word, spelledOut: null, parts: none, start, end: start + written.length };
  const pieces = [...word];
  if (pieces.length <= mostPieces + 1 && !/\p{Regional_Indicator}/u.test(word))
    for (const piece of pieces) addPart(token, piece);
  return [token];
}

/** Signs between it and the letters of the other script are no part of it. */
function readSpaced(written: string, { units }: Stretch, start: number): Token[] {
  const from = units[0]?.start ?? 0;
  const found = written.slice(from, units.at(-1)?.end).matchAll(wordOrEmojiPattern);
  return [...found].flatMap(({ 0: word, index }) => readWord(word, start + from + index));
}

/**
 * Scripts that put no spaces between words are cut into pairs of letters that overlap: each word is some of them. A
 * dictionary cuts a word otherwise where other words stand beside it, and so not as the query that has it alone. Where
 * words of one syllable are common and a syllable is several letters, as in Thai, each is found alone, too.
 */
function pairsOf({ units }: Stretch, start: number): Token[] {
  const pairs = units.length === 1 ? units.map((only): [Unit, Unit] => [only, only]) : overlapping(units);
  return pairs.flatMap(([first, second]): Token[] => {
    const word = first === second ? first.letters : first.letters + second.letters;
    if (word === "" || word.length > longestWord) return [];
    const token: Token = {
      word,
      spelledOut: null,
      parts: none,
      start: start + first.start,
      end: start + second.end,
    };
    for (const each of [first, second]) if (each.kind === "complex") addPart(token, each.letters);
    return [token];
  });
}

function overlapping(units: Unit[]): [Unit, Unit][] {
  return units.slice(1).map((second, index) => [units[index] as Unit, second]);
}

function readWord(written: string, start: number): Token[] {
  const word = cut(foldWord(written));
  if (word === "") return [];
  const token: Token = { word, spelledOut: null, parts: none, start, end: start + written.length };
  // A* is also written A-star, and nobody types the star of RRT* who does not know of it.
  if (word.endsWith("*")) {
    if (word.length > 2) addPart(token, word.slice(0, -1));
    addPart(token, `${word.slice(0, -1)}star`);
  }
  const beginning = written.slice(0, 4 * longestWord);
  for (const piece of piecesOf(beginning)) addPart(token, cut(foldWord(piece)));
  const out = spelledOut(beginning);
  if (out !== null) {
    token.spelledOut = cut(foldWord(out));
    addPart(token, token.spelledOut);
  }
  return [token];
}

function cut(word: string): string {
  // Half a character may be left at the end.
  return word.length > longestWord ? word.slice(0, longestWord).replace(/[\ud800-\udbff]$/, "") : word;
}

const apostrophe = new RegExp(`[${apostrophes}]`, "gu");

/**
 * The pieces that apostrophes part (O’Brien), or else those where the case changes or letters meet digits: MindSearch,
 * GPT4, ResNet50. Not where a capital merely starts or ends, nor before the s of several: LLMs.
 */
function piecesOf(written: string): string[] {
  const name = written
    .replace(apostrophe, "'")
    .normalize("NFKC")
    .replace(/'(?:s|t|d|m|re|ve|ll)$/iu, "");
  if (name.length < 3) return [];
  // And those that a joiner parts, which Persian writes where English has a hyphen.
  if (/['\u200c]/.test(name)) return few(name.split(/['\u200c]+/));
  if (!/\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}|\p{L}\p{Nd}|\p{Nd}\p{L}/u.test(name)) return [];
  return few(name.match(/\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Nd}+|\p{Lo}+/gu) ?? []);
}

/** Single letters say nothing. */
function few(pieces: string[]): string[] {
  return pieces.length > 1 && pieces.length <= mostPieces ? pieces.filter((piece) => piece.length > 1) : [];
}

function addPart(token: Token | undefined, part: string): void {
  if (token && part !== "" && part.length <= longestWord && part !== token.word && !token.parts.includes(part))
    token.parts = [...token.parts, part];
}
