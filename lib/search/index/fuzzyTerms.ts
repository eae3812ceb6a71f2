/** In letters. What is longer is no word that anyone mistypes, and of shorter ones any may be meant. */
const shortest = 3;
const longest = 32;

/** The words of one length: `letters` has their UTF-16 code units one after another, `masks` which letters each has. */
type Shelf = { count: number; letters: Uint16Array; masks: Int32Array };

export type FuzzyTerms = ReturnType<typeof openFuzzyTerms>;

/**
 * Words by their letters, for finding those that are spelt like another one. They stand in flat arrays by length: a
 * million words of nine letters are 22 MB, and up to half more while the arrays have room to grow. One that has a letter
 * too many or too few by its mask is never compared, and that leaves one in some hundred.
 */
export function openFuzzyTerms() {
  const shelves = Array.from(
    { length: longest + 1 },
    (): Shelf => ({ count: 0, letters: new Uint16Array(), masks: new Int32Array() }),
  );

  /** Puts in a word, if it has between 3 and 32 letters. */
  function add(word: string): void {
    const { length } = word;
    const shelf = shelves[length];
    if (!shelf || length < shortest) return;
    if (shelf.count === shelf.masks.length) grow(shelf, length);
    for (let at = 0; at < length; at++) shelf.letters[shelf.count * length + at] = word.charCodeAt(at);
    shelf.masks[shelf.count++] = maskOf(word);
  }

  /** The words that at most `farthest` edits make of another: a letter more, less or another, or two neighbours swapped. */
  function near(typed: string, farthest: number): string[] {
    const found: string[] = [];
    const mask = maskOf(typed);
    const codes = Uint16Array.from({ length: typed.length }, (_, at) => typed.charCodeAt(at));
    for (let length = shortest; length <= longest; length++) {
      const shelf = shelves[length];
      if (!shelf || Math.abs(length - typed.length) > farthest) continue;
      const { count, letters, masks } = shelf;
      // An edit takes or adds one letter; each that only makes up for the length does nothing else.
      const taken = farthest - Math.max(0, length - typed.length);
      const added = farthest - Math.max(0, typed.length - length);
      for (let place = 0; place < count; place++) {
        const own = masks[place] ?? 0;
        if (hasMore(mask & ~own, taken) || hasMore(own & ~mask, added)) continue;
        const start = place * length;
        if (isNear(codes, 0, letters, start, start + length, farthest))
          found.push(String.fromCharCode(...letters.subarray(start, start + length)));
      }
    }
    return found;
  }

  return { add, near };
}

function grow(shelf: Shelf, length: number): void {
  const room = Math.max(64, Math.ceil(shelf.count * 1.5));
  const { letters, masks } = shelf;
  shelf.letters = new Uint16Array(room * length);
  shelf.letters.set(letters);
  shelf.masks = new Int32Array(room);
  shelf.masks.set(masks);
}

/** A bit for each letter from a to z; other characters share them. */
function maskOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

function hasMore(bits: number, limit: number): boolean {
  let left = bits;
  for (let taken = 0; taken < limit && left !== 0; taken++) left &= left - 1;
  return left !== 0;
}

/** Whether at most `edits` make `a` from `i` on what `b` is from `j` to `end`. Few are allowed, so that few ways are tried. */
function isNear(a: Uint16Array, i: number, b: Uint16Array, j: number, end: number, edits: number): boolean {
  let [from, to] = [i, j];
  while (from < a.length && to < end && a[from] === b[to]) {
    from++;
    to++;
  }
  const [left, right] = [a.length - from, end - to];
  if (left === 0 || right === 0) return left + right <= edits;
  if (edits === 0 || Math.abs(left - right) > edits) return false;
  return (
    isNear(a, from + 1, b, to + 1, end, edits - 1) ||
    isNear(a, from + 1, b, to, end, edits - 1) ||
    isNear(a, from, b, to + 1, end, edits - 1) ||
    (left > 1 &&
      right > 1 &&
      a[from] === b[to + 1] &&
      a[from + 1] === b[to] &&
      isNear(a, from + 2, b, to + 2, end, edits - 1))
  );
}
