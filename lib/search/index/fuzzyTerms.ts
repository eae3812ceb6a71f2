/** In letters. Nobody mistypes longer words into known ones, and a shorter one may mean anything. */
const minLength = 3;
const maxLength = 32;

/** `letters` has the words' UTF-16 code units one after another, `masks` the set of letters of each. */
type LengthGroup = { count: number; letters: Uint16Array; masks: Int32Array };

export type FuzzyTerms = ReturnType<typeof openFuzzyTerms>;

// In flat arrays by length: a million words of nine letters take 22 MB, and up to half more while arrays grow. The
// masks rule out words that differ in too many letters, which leaves one in several hundred to compare.
export function openFuzzyTerms() {
  const groups = Array.from(
    { length: maxLength + 1 },
    (): LengthGroup => ({ count: 0, letters: new Uint16Array(), masks: new Int32Array() }),
  );

  /** Adds a word if it has between 3 and 32 letters. */
  function add(word: string): void {
    const { length } = word;
    const group = groups[length];
    if (!group || length < minLength) return;
    if (group.count === group.masks.length) grow(group, length);
    for (let at = 0; at < length; at++) group.letters[group.count * length + at] = word.charCodeAt(at);
    group.masks[group.count++] = maskOf(word);
  }

  /** An edit inserts, deletes or replaces a letter, or swaps two neighbours. */
  function near(typed: string, farthest: number): string[] {
    const found: string[] = [];
    const mask = maskOf(typed);
    const codes = Uint16Array.from({ length: typed.length }, (_, at) => typed.charCodeAt(at));
    for (let length = minLength; length <= maxLength; length++) {
      const group = groups[length];
      if (!group || Math.abs(length - typed.length) > farthest) continue;
      const { count, letters, masks } = group;
      // An edit removes or adds one letter; edits that are needed to change the length do nothing else.
      const removed = farthest - Math.max(0, length - typed.length);
      const added = farthest - Math.max(0, typed.length - length);
      for (let place = 0; place < count; place++) {
        const own = masks[place] ?? 0;
        if (hasMore(mask & ~own, removed) || hasMore(own & ~mask, added)) continue;
        const start = place * length;
        if (isNear(codes, 0, letters, start, start + length, farthest))
          found.push(String.fromCharCode(...letters.subarray(start, start + length)));
      }
    }
    return found;
  }

  return { add, near };
}

function grow(group: LengthGroup, length: number): void {
  const room = Math.max(64, Math.ceil(group.count * 1.5));
  const { letters, masks } = group;
  group.letters = new Uint16Array(room * length);
  group.letters.set(letters);
  group.masks = new Int32Array(room);
  group.masks.set(masks);
}

/** One bit for each letter from a to z; other characters share bits. */
function maskOf(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at++) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

function hasMore(bits: number, limit: number): boolean {
  let left = bits;
  for (let removed = 0; removed < limit && left !== 0; removed++) left &= left - 1;
  return left !== 0;
}

/** Whether `edits` edits turn `a` from `i` into `b` from `j` to `end`. With few edits, few branches are tried. */
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
