/**
 * Letters, marks and numbers, the endings of English contractions, and the signs of C++, F# and A*. A star is one where it
 * stands behind a single letter, or behind few of which the last is a capital (RRT*), and nothing follows that it could
 * multiply or set in bold.
 */
export const writtenWord =
  /[\p{L}\p{M}\p{N}]+(?:['’](?:[sSſ]|[tTdDmM]|[rR][eE]|[vV][eE]|[lL]{2})(?![\p{L}\p{M}\p{N}]))?(?:\+\+|#(?![\p{L}\p{N}])|(?<=(?<![\p{L}\p{M}\p{N}*])(?:[A-Za-z]|[A-Za-z]{1,5}[A-Z]))\*(?![\p{L}\p{N}*]))?/gu;

const writtenHere = new RegExp(writtenWord.source, "yu");

/**
 * The words of a text, in order: `count` of them, each from `starts` to before `ends`. A plain one is of Latin letters or
 * of digits alone, and in lower case but for a capital at its start, or all in capitals: what most words are.
 */
export type Written = {
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
  if (/['+#*]/.test(letter)) return ending;
  return /[a-z]/.test(letter) ? lower : /[A-Z]/.test(letter) ? upper : /[0-9]/.test(letter) ? digit : other;
});

/** Whether a UTF-16 code is a Latin letter without accents, or a digit. */
export function isPlainLetter(code: number): boolean {
  return ((kinds[code] as number) & ofWord) !== 0;
}

/** Those that are not in use: `read` may read another text. New ones for each would be much garbage. */
const spares: Written[] = [];

/**
 * Finds where words are written in a text, as `writtenWord` would. It takes a fraction of the time, because it asks the
 * pattern only of what is not plainly English.
 * @param read is given the words, which are good until it ends
 */
export function readWritten<T>(text: string, read: (written: Written) => T): T {
  const spare = spares.pop();
  const written = spare && spare.codes.length > text.length ? spare : roomFor(text.length);
  findWords(text, written);
  const result = read(written);
  spares.push(written);
  return result;
}

function roomFor(length: number): Written {
  const size = Math.max(8192, 2 * length);
  const [starts, ends] = [new Uint32Array(size), new Uint32Array(size)];
  return { count: 0, starts, ends, isPlain: new Uint8Array(size), codes: new Uint16Array(size) };
}

function findWords(text: string, written: Written): void {
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
