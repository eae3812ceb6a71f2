import { cjk, foldWord } from "./fold";

/**
 * A word of a text as the index knows it: `word` is its folded form; `parts` are what else it should be found by, the
 * pieces of a compound that is written as one (MindSearch) or the compound that its pieces make (multi-task). It
 * stands from `start` to before `end` in the text.
 */
export type Token = { word: string; parts: string[]; start: number; end: number };

/** In characters. What is longer is no word that anyone would type. */
export const longestWord = 64;

/** Letters, marks and numbers, the endings of English contractions, and the signs of C++ and F#. */
const pattern = /[\p{L}\p{M}\p{N}]+(?:['’](?:s|t|d|m|re|ve|ll)(?![\p{L}\p{M}\p{N}]))?(?:\+\+|#(?![\p{L}\p{N}]))?/giu;

/** Pieces of more are a sentence that someone has hyphenated. */
const mostPieces = 3;

/** The words of a text (plain: see lib/papers/plain.ts) in the order in which they stand. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let chain: Token[] = [];
  const closeChain = () => {
    const last = chain.at(-1);
    if (last && chain.length > 1 && chain.length <= mostPieces) addPart(last, chain.map(({ word }) => word).join(""));
    chain = [];
  };
  for (const { 0: written, index } of text.matchAll(pattern)) {
    const previous = chain.at(-1);
    if (!previous || index !== previous.end + 1 || !isHyphen(text.charCodeAt(previous.end))) closeChain();
    const read = readWritten(written, index);
    for (const token of read) tokens.push(token);
    // The pairs of letters of one word are no pieces of a compound.
    if (read.length === 1) chain.push(...read);
    else closeChain();
  }
  closeChain();
  return tokens;
}

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

const runs =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]+|[^\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー'’+#][^\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]*/gu;

/** Scripts that put no spaces between words are cut into pairs of letters that overlap: each word is some of them. */
function readWritten(written: string, start: number): Token[] {
  if (plain.test(written) || !cjk.test(written)) return readWord(written, start);
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
      parts: [],
      start: start + index,
      end: start + index + letter.length + next.length,
    };
  });
}

/** What most words are, and nothing need be asked of. */
const plain = /^[A-Z]?[a-z]+$/;

function readWord(written: string, start: number): Token[] {
  if (written.length <= longestWord && plain.test(written))
    return [{ word: written.toLowerCase(), parts: [], start, end: start + written.length }];
  const word = cut(foldWord(written));
  if (word === "") return [];
  const token: Token = { word, parts: [], start, end: start + written.length };
  for (const piece of piecesOf(written.normalize("NFKC"))) addPart(token, cut(foldWord(piece)));
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

function addPart(token: Token, part: string): void {
  if (part !== "" && part.length <= longestWord && part !== token.word && !token.parts.includes(part))
    token.parts.push(part);
}
