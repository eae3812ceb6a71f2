import { apostrophes } from "./apostrophes";

/** Letters, marks and numbers, and symbols that stand for Chinese, Japanese or Latin letters, such as ㍿ and ㎏. */
const letter = String.raw`[[\p{L}\p{M}\p{N}\u3200-\u33ff]--[${apostrophes}]]`;
const apostrophe = `[${apostrophes}]`;

function inAnyCase(words: string): string {
  return words.replace(/[a-z]/g, (small) => `[${small}${small.toUpperCase()}]`);
}

/** English contractions, which are one word even if short. */
const contraction = `${apostrophe}(?:${inAnyCase("s|t|d|m|re|ve|ll")})(?!${letter})`;

/** An apostrophe (O’Brien), the joiner of Persian words, a soft hyphen, the middle dot of Catalan. */
const within = String.raw`(?:(?=${contraction})${apostrophe}|(?<=[\p{L}\p{M}])${apostrophe}(?=\p{L})|[\u00ad\u200b-\u200d\u2060\ufeff]+|(?<=[lL])·(?=[lL]))`;

/** They lose their vowel: l’amour, dell’arte. From Lucene's analyzers for French and Italian. */
const elided = inAnyCase(
  "c|d|j|l|m|n|s|t|v|qu|jusqu|lorsqu|puisqu|quoiqu|un|gl|all|dall|dell|nell|sull|coll|pell|agl|dagl|degl|negl|sugl",
);

// Of A* and RRT*: after one letter, or a capital after a few, unless what follows could be multiplied or set in bold.
export const star = String.raw`(?<=(?<![\p{L}\p{M}\p{N}\*])(?:[A-Za-z]|[A-Za-z]{1,5}[A-Z]))\*(?![\p{L}\p{N}\*])`;

export const wordPattern = new RegExp(
  `(?:${elided})(?!${contraction})(?=${apostrophe}\\p{L})|` +
    String.raw`(?![\ufe0e\ufe0f\u20e3])${letter}+(?:${within}${letter}+)*(?:[+＋]{2}|[#＃♯](?!${letter})|${star})?`,
  "vg",
);

/** An emoji of Unicode, except arrows, enclosed letters and the like, which occur in formulas and texts. */
const symbol = String.raw`[[\p{Emoji_Presentation}[\p{Extended_Pictographic}--[\u0000-\u22ff\u2400-\u25ff\u2900-\u2bff\u3000-\u32ff]]]--\p{Regional_Indicator}]`;
const emojiPart = String.raw`${symbol}[\ufe0e\ufe0f]?\p{Emoji_Modifier}?[\u{e0020}-\u{e007f}]*`;
const emoji = String.raw`\p{Regional_Indicator}{2}|${emojiPart}(?:\u200d${emojiPart})*`;

export const wordOrEmojiPattern = new RegExp(`${wordPattern.source}|${emoji}`, "vg");
const stickyPattern = new RegExp(wordOrEmojiPattern.source, "vy");
const emojiAlone = new RegExp(`^(?:${emoji})$`, "v");

export function isEmoji(text: string): boolean {
  return emojiAlone.test(text);
}

/** From `starts` to before `ends`. Plain: only digits, or Latin letters in one case or capitalized. */
export type ScannedWords = {
  count: number;
  starts: Uint32Array;
  ends: Uint32Array;
  isPlain: Uint8Array;
  /** The text's UTF-16 code units, followed by a 0. Reading a string code by code takes three times as long. */
  codes: Uint16Array;
};

const [other, lower, upper, digit, ending, foreign] = [0, 1, 2, 4, 8, 16];
const wordKinds = lower | upper | digit;

/** Letters and digits, characters that may follow them in a word, and those for which the pattern decides. */
const kinds = Uint8Array.from({ length: 65_536 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (code > 127) return foreign;
  if (/['`+#*]/.test(letter)) return ending;
  return /[a-z]/.test(letter) ? lower : /[A-Z]/.test(letter) ? upper : /[0-9]/.test(letter) ? digit : other;
});

/** Returns whether a UTF-16 code unit is a Latin letter without accents, or a digit. */
export function isPlainLetter(code: number): boolean {
  return ((kinds[code] as number) & wordKinds) !== 0;
}

/** Several, because `read` may scan another text; new ones each time would create much garbage. */
const spareBuffers: ScannedWords[] = [];

/** As `wordOrEmojiPattern`, which it only uses for what is not plain English. Valid until `read` returns. */
export function scanWords<T>(text: string, read: (words: ScannedWords) => T): T {
  const spare = spareBuffers.pop();
  const words = spare && spare.codes.length > text.length ? spare : allocate(text.length);
  findWords(text, words);
  const result = read(words);
  spareBuffers.push(words);
  return result;
}

function allocate(length: number): ScannedWords {
  const size = Math.max(8192, 2 * length);
  const [starts, ends] = [new Uint32Array(size), new Uint32Array(size)];
  return { count: 0, starts, ends, isPlain: new Uint8Array(size), codes: new Uint16Array(size) };
}

function findWords(text: string, words: ScannedWords): void {
  const { starts, ends, isPlain, codes } = words;
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
    while ((kind & wordKinds) !== 0) {
      kind = kinds[codes[++end] as number] as number;
      rest |= kind & wordKinds;
    }
    let plain = first !== foreign && (rest === 0 || rest === first || (first === upper && rest === lower));
    if (kind !== other) {
      stickyPattern.lastIndex = at;
      if (stickyPattern.test(text)) {
        plain &&= stickyPattern.lastIndex === end;
        end = stickyPattern.lastIndex;
      } else {
        // Skip both halves of a surrogate pair.
        at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
        continue;
      }
    }
    starts[count] = at;
    ends[count] = end;
    isPlain[count++] = plain ? 1 : 0;
    at = end;
  }
  words.count = count;
}
