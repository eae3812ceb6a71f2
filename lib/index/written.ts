/** Letters, marks and numbers, the endings of English contractions, and the signs of C++ and F#. */
export const writtenWord =
  /[\p{L}\p{M}\p{N}]+(?:['’](?:s|t|d|m|re|ve|ll)(?![\p{L}\p{M}\p{N}]))?(?:\+\+|#(?![\p{L}\p{N}]))?/giu;

const writtenHere = new RegExp(writtenWord.source, "yiu");

/**
 * Told of each word of a text, which stands from `start` to before `end`. A plain one is of Latin letters or of digits
 * alone, and in lower case but for a capital at its start, or all in capitals: what most words are.
 */
export type OnWritten = (start: number, end: number, isPlain: boolean) => void;

const [other, lower, upper, digit] = [0, 1, 2, 4];

const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return /[a-z]/.test(letter) ? lower : /[A-Z]/.test(letter) ? upper : /[0-9]/.test(letter) ? digit : other;
});

/** What may follow a word's letters and still be of it. */
const endings = new Set(Array.from("'+#", (sign) => sign.charCodeAt(0)));

/**
 * Where words are written in a text, as `writtenWord` would find them. It takes a fraction of the time, because it asks
 * the pattern only of what is not plainly English.
 */
export function eachWritten(text: string, onWritten: OnWritten): void {
  const length = text.length;
  let at = 0;
  while (at < length) {
    const first = text.charCodeAt(at);
    let kind = first < 128 ? (kinds[first] as number) : other;
    if (first < 128 && kind === other) {
      at++;
      continue;
    }
    let end = at;
    let isPlain = kind !== other;
    let next = first;
    if (isPlain) {
      next = text.charCodeAt(++end);
      // A capital at the start may stand before either.
      if (kind === upper && next < 128 && kinds[next] === lower) kind = lower;
      for (; next < 128 && kinds[next] !== other; next = text.charCodeAt(++end)) isPlain &&= kinds[next] === kind;
    }
    if (next > 127 || endings.has(next)) {
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
}
