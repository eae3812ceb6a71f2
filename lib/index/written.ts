/** Letters, marks and numbers, the endings of English contractions, and the signs of C++ and F#. */
export const writtenWord =
  /[\p{L}\p{M}\p{N}]+(?:['’](?:s|t|d|m|re|ve|ll)(?![\p{L}\p{M}\p{N}]))?(?:\+\+|#(?![\p{L}\p{N}]))?/giu;

const writtenHere = new RegExp(writtenWord.source, "yiu");

/**
 * Told of each word of a text, which stands from `start` to before `end`. A plain one is of Latin letters or of digits
 * alone, and in lower case but for a capital at its start, or all in capitals: what most words are.
 */
export type OnWritten = (start: number, end: number, isPlain: boolean) => void;

const [other, lower, upper, digit, ending, foreign] = [0, 1, 2, 4, 8, 16];
const ofWord = lower | upper | digit;

/** By UTF-16 code: what of a word's letters it is, what may follow them and still be of it, or what to ask the pattern. */
const kinds = Uint8Array.from({ length: 65_536 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (code > 127) return foreign;
  if (/['+#]/.test(letter)) return ending;
  return /[a-z]/.test(letter) ? lower : /[A-Z]/.test(letter) ? upper : /[0-9]/.test(letter) ? digit : other;
});

/** Where texts are copied to, as reading a string code by code takes three times as long. */
type Copy = { codes: Uint16Array; bytes: Buffer };

/** Those that are not in use: `onWritten` may read another text. A new one for each would be 16 KB of garbage a word. */
const spares: Copy[] = [];

/** A copy of a text, with a 0 behind it. */
function copyOf(text: string): Copy {
  let copy = spares.pop();
  if (!copy || copy.codes.length <= text.length) {
    const codes = new Uint16Array(Math.max(8192, 2 * text.length));
    copy = { codes, bytes: Buffer.from(codes.buffer) };
  }
  copy.bytes.write(text, "utf16le");
  copy.codes[text.length] = 0;
  return copy;
}

/**
 * Where words are written in a text, as `writtenWord` would find them. It takes a fraction of the time, because it asks
 * the pattern only of what is not plainly English.
 */
export function eachWritten(text: string, onWritten: OnWritten): void {
  const copy = copyOf(text);
  const { codes } = copy;
  const length = text.length;
  let at = 0;
  while (at < length) {
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
    let isPlain = first !== foreign && (rest === 0 || rest === first || (first === upper && rest === lower));
    if (kind !== other) {
      writtenHere.lastIndex = at;
      if (writtenHere.test(text)) {
        isPlain &&= writtenHere.lastIndex === end;
        end = writtenHere.lastIndex;
      } else {
        // Past both halves of what is no letter.
        at += (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
        continue;
      }
    }
    onWritten(at, end, isPlain);
    at = end;
  }
  spares.push(copy);
}
