import { apostrophes, isApostrophe } from "./apostrophes";
import { foldWord } from "./fold";
import { isEmoji, scanWords, wordOrEmojiPattern } from "./scanWords";
import { spellOut } from "./spelledOut";
import { hasUnspaced, type Stretch, splitByScript, type Unit } from "./unspaced";

// `word` is folded. `parts` are further forms: parts of a compound (MindSearch), the compound of parts (multi-task),
// and `spelledOut`, with umlauts as two letters. From `start` to before `end`; the words of ㍿ all have the same
// position.
export type Token = { word: string; spelledOut: string | null; parts: readonly string[]; start: number; end: number };

export const maxWordLength = 64; // In characters. Nobody would type a longer word.

const a = 0x61;

const maxPieces = 3; // More parts than this are a hyphenated sentence

const none: readonly string[] = []; // Most words have no parts and share this list

/** Returns the words of a plain text (see lib/papers/plain.ts) in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  /** How many of the last tokens are joined by hyphens or apostrophes, and where the last one ends. */
  let joined = 0;
  let last = -1;
  const close = () => {
    if (joined > 1 && joined <= maxPieces) {
      const pieces = tokens.slice(-joined);
      addPart(tokens[tokens.length - 1], pieces.map(({ word }) => word).join(""));
    }
    joined = 0;
  };
  scanWords(text, ({ count, starts, ends, isPlain, codes }) => {
    for (let index = 0; index < count; index++) {
      const [start, end] = [starts[index] as number, ends[index] as number];
      if (joined > 0 && !(start === last + 1 && isJoint(codes[last] as number))) close();
      if (isPlain[index] === 1 && end - start <= maxWordLength) {
        const raw = text.slice(start, end);
        const word = (codes[start] as number) < a ? raw.toLowerCase() : raw;
        tokens.push({ word, spelledOut: null, parts: none, start, end });
        joined++;
        last = end;
        continue;
      }
      const read = tokensOf(text.slice(start, end), start);
      if (read.length !== 1) close(); // The letter pairs of one word are not parts of a compound
      for (const token of read) tokens.push(token);
      if (read.length === 1) joined++;
      // Not the end of the scanned word: characters after a letter of an unspaced script are not part of the token.
      last = read[0]?.end ?? end;
    }
  });
  close();
  return tokens;
}

const hyphens = [0x2d, 0x2010, 0x2011, 0xfe63, 0xff0d];
const joints = Uint8Array.from({ length: 65_536 }, (_, code) => (hyphens.includes(code) || isApostrophe(code) ? 1 : 0));

/** Returns whether a UTF-16 code unit may join words: a hyphen, or the apostrophe of l’amour. */
export function isJoint(code: number): boolean {
  return joints[code] === 1;
}

/** Characters before this limit are from spaced scripts, with no emoji and nothing full-width among them. */
const spacedScripts = /^[\0-\u0dff]*$/;

function tokensOf(raw: string, start: number): Token[] {
  if (spacedScripts.test(raw)) return readWord(raw, start);
  if (isEmoji(raw)) return readEmoji(raw, start);
  if (!hasUnspaced(raw)) return readWord(raw, start);
  return splitByScript(raw).flatMap((stretch) =>
    stretch.isSpaced ? readSpaced(raw, stretch, start) : pairsOf(stretch, start),
  );
}

/** An emoji of several parts is found by each of them. */
function readEmoji(raw: string, start: number): Token[] {
  const word = cut(foldWord(raw));
  if (word === "") return [];
  const token: Token = { word, spelledOut: null, parts: none, start, end: start + raw.length };
  const pieces = [...word];
  if (pieces.length <= maxPieces + 1 && !/\p{Regional_Indicator}/u.test(word))
    for (const piece of pieces) addPart(token, piece);
  return [token];
}

/** Punctuation between the stretch and the letters of another script is not part of a word. */
function readSpaced(raw: string, { units }: Stretch, start: number): Token[] {
  const from = units[0]?.start ?? 0;
  const found = raw.slice(from, units.at(-1)?.end).matchAll(wordOrEmojiPattern);
  return [...found].flatMap(({ 0: word, index }) => readWord(word, start + from + index));
}

// In overlapping pairs of letters: a dictionary would segment a word differently depending on its neighbours, and so
// differently from a query. In scripts such as Thai, whose syllables have several letters, each cluster is indexed
// alone, too.
function pairsOf({ units }: Stretch, start: number): Token[] {
  const pairs = units.length === 1 ? units.map((only): [Unit, Unit] => [only, only]) : overlapping(units);
  return pairs.flatMap(([first, second]): Token[] => {
    const word = first === second ? first.letters : first.letters + second.letters;
    if (word === "" || word.length > maxWordLength) return [];
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

function readWord(raw: string, start: number): Token[] {
  const word = cut(foldWord(raw));
  if (word === "") return [];
  const token: Token = { word, spelledOut: null, parts: none, start, end: start + raw.length };
  // A* is also written A-star, and few people type the star of RRT*.
  if (word.endsWith("*")) {
    if (word.length > 2) addPart(token, word.slice(0, -1));
    addPart(token, `${word.slice(0, -1)}star`);
  }
  const beginning = raw.slice(0, 4 * maxWordLength);
  for (const piece of piecesOf(beginning)) addPart(token, cut(foldWord(piece)));
  const out = spellOut(beginning);
  if (out !== null) {
    token.spelledOut = cut(foldWord(out));
    addPart(token, token.spelledOut);
  }
  return [token];
}

function cut(word: string): string {
  // The cut may leave half a surrogate pair.
  return word.length > maxWordLength ? word.slice(0, maxWordLength).replace(/[\ud800-\udbff]$/, "") : word;
}

const apostrophe = new RegExp(`[${apostrophes}]`, "gu");

/** Between apostrophes (O’Brien), else where case changes or digits begin: MindSearch, GPT4. LLMs is one part. */
function piecesOf(raw: string): string[] {
  const name = raw
    .replace(apostrophe, "'")
    .normalize("NFKC")
    .replace(/'(?:s|t|d|m|re|ve|ll)$/iu, "");
  if (name.length < 3) return [];
  // Also at a joiner, which Persian uses where English has a hyphen.
  if (/['\u200c]/.test(name)) return few(name.split(/['\u200c]+/));
  if (!/\p{Ll}\p{Lu}|\p{Lu}\p{Lu}\p{Ll}|\p{L}\p{Nd}|\p{Nd}\p{L}/u.test(name)) return [];
  return few(name.match(/\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Nd}+|\p{Lo}+/gu) ?? []);
}

/** Single letters carry no meaning. */
function few(pieces: string[]): string[] {
  return pieces.length > 1 && pieces.length <= maxPieces ? pieces.filter((piece) => piece.length > 1) : [];
}

function addPart(token: Token | undefined, part: string): void {
  if (token && part !== "" && part.length <= maxWordLength && part !== token.word && !token.parts.includes(part))
    token.parts = [...token.parts, part];
}
