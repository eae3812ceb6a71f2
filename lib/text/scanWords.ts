import { apostrophes } from "./apostrophes";

/** Letters, marks and numbers; and signs that stand for letters of Chinese, Japanese or Latin, such as ㍿ and ㎏. */
const letter = String.raw`[[\p{L}\p{M}\p{N}\u3200-\u33ff]--[${apostrophes}]]`;
const apostrophe = `[${apostrophes}]`;

/** The alternatives of a pattern that match in capitals, too. */
function inAnyCase(words: string): string {
  return words.replace(/[a-z]/g, (small) => `[${small}${small.toUpperCase()}]`);
}

/** English contractions, which are one word however short they are. */
const contraction = `${apostrophe}(?:${inAnyCase("s|t|d|m|re|ve|ll")})(?!${letter})`;

/**
 * What may stand within a word beside letters: an apostrophe (O’Brien), what nobody sees, as the joiner of Persian words
 * and a soft hyphen, and the dot of Catalan.
 */
const within = String.raw`(?:(?=${contraction})${apostrophe}|(?<=[\p{L}\p{M}])${apostrophe}(?=\p{L})|[\u00ad\u200b-\u200d\u2060\ufeff]+|(?<=[lL])·(?=[lL]))`;

/**
 * Articles and pronouns that lose their vowel before a word, which is one of its own: l’amour, dell’arte. Those of
 * Lucene's analyzers for French and Italian.
 */
const elided = inAnyCase(
  "c|d|j|l|m|n|s|t|v|qu|jusqu|lorsqu|puisqu|quoiqu|un|gl|all|dall|dell|nell|sull|coll|pell|agl|dagl|degl|negl|sugl",
);

/**
 * The star of A*: behind a single letter, or behind few of which the last is a capital (RRT*), where nothing follows that
 * it could multiply or set in bold.
 */
export const star = String.raw`(?<=(?<![\p{L}\p{M}\p{N}\*])(?:[A-Za-z]|[A-Za-z]{1,5}[A-Z]))\*(?![\p{L}\p{N}\*])`;

/** A word, with the signs of C++, F# and A*. */
export const wordPattern = new RegExp(
  `(?:${elided})(?!${contraction})(?=${apostrophe}\\p{L})|` +
    String.raw`(?![\ufe0e\ufe0f\u20e3])${letter}+(?:${within}${letter}+)*(?:[+＋]{2}|[#＃♯](?!${letter})|${star})?`,
  "vg",
);

/** A symbol of Unicode's emoji, but for arrows, letters in circles and the like, which stand in formulas and texts. */
const symbol = String.raw`[[\p{Emoji_Presentation}[\p{Extended_Pictographic}--[\u0000-\u22ff\u2400-\u25ff\u2900-\u2bff\u3000-\u32ff]]]--\p{Regional_Indicator}]`;
const drawn = String.raw`${symbol}[\ufe0e\ufe0f]?\p{Emoji_Modifier}?[\u{e0020}-\u{e007f}]*`;
const emoji = String.raw`\p{Regional_Indicator}{2}|${drawn}(?:\u200d${drawn})*`;

/** A word or an emoji. */
export const wordOrEmojiPattern = new RegExp(`${wordPattern.source}|${emoji}`, "vg");
const writtenHere = new RegExp(wordOrEmojiPattern.source, "vy");
const emojiAlone = new RegExp(`^(?:${emoji})$`, "v");

/** Whether what is written is an emoji: one of several parts is one. */
export function isEmoji(written: string): boolean {
  return emojiAlone.test(written);
}

/**
 * The words of a text, in order: `count` of them, each from `starts` to before `ends`. A plain one is of Latin letters or
 * of digits alone, and in lower case but for a capital at its start, or all in capitals: what most words are.
 */
export type ScannedWords = {
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  isPlain: Uint8Array;
  /** The text, with a 0 behind it: reading a string code by code takes three times as long. */
  codes: Uint16Array;
};

const [other, lower, upper, digit, ending, foreign] = [0, 1, 2, 4, 8, 16];
const ofWord = lower | upper | digit;

/** By UTF-16 code: what of a word's letters it is, what may follow them and still be of it, or what to ask the pattern. */
const kinds = Uint8Array.from({ length: 65_536 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (code > 127) return foreign;
  if (/['`+#*]/.test(letter)) return ending;
  return /[a-z]/.test(letter) ? lower : /[A-Z]/.test(letter) ? upper : /[0-9]/.test(letter) ? digit : other;
});

/** Whether a UTF-16 code is a Latin letter without accents, or a digit. */
export function isPlainLetter(code: number): boolean {
  return ((kinds[code] as number) & ofWord) !== 0;
}

/** Those that are not in use: `read` may read another text. New ones for each would be much garbage. */
const spares: ScannedWords[] = [];

/**
 * Finds where words and emoji are written in a text, as `wordOrEmojiPattern` would. It takes a fraction of the time, because it asks the
 * pattern only of what is not plainly English.
 * @param read is given the words, which are good until it ends
 */
export function scanWords<T>(text: string, read: (written: ScannedWords) => T): T {
  const spare = spares.pop();
  const written = spare && spare.codes.length > text.length ? spare : roomFor(text.length);
  findWords(text, written);
  const result = read(written);
  spares.push(written);
  return result;
}

function roomFor(length: number): ScannedWords {
  const size = Math.max(8192, 2 * length);
  const [starts, ends] = [new Uint32Array(size), new Uint32Array(size)];
  return { count: 0, starts, ends, isPlain: new Uint8Array(size), codes: new Uint16Array(size) };
}

function findWords(text: string, written: ScannedWords): void {
  const { starts, ends, isPlain, codes } = written;
  Buffer.from(codes.buffer).write(text, "utf16le");
  codes[text.length] = 0;
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const first = kinds[codes[at] as number] as number;
    if (first === other || first === ending) {
      at++;
      continue;
    }
    let end = at;
    let rest = 0;
    let kind = first;
    while ((kind & ofWord) !== 0) {
      kind = kinds[codes[++end] as number] as number;
      rest |= kind & ofWord;
    }
    let plain = first !== foreign && (rest === 0 || rest === first || (first === upper && rest === lower));
    if (kind !== other) {
      writtenHere.lastIndex = at;
      if (writtenHere.test(text)) {
        plain &&= writtenHere.lastIndex === end;
        end = writtenHere.lastIndex;
      } else {
        // Past both halves of what is no letter.
        at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
        continue;
      }
    }
    starts[count] = at;
    ends[count] = end;
    isPlain[count++] = plain ? 1 : 0;
    at = end;
  }
  written.count = count;
}
