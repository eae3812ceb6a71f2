// A hash table for loops over every word of hundreds of papers, where nearly all lookups fail. It fits into the
// first-level cache; an array with an entry per word of the index would miss it. Refilled for each search.
export class TermSlots {
  private size = 1024; // A power of two, at least four times the number of entries
  private words = new Uint32Array(this.size); // by linear probing: one more than each word; 0 is free
  private slots = new Int16Array(this.size);

  fill(entries: readonly (readonly [word: number, slot: number])[]): this {
    while (this.size < 4 * entries.length) this.size *= 2;
    if (this.words.length === this.size) this.words.fill(0);
    else {
      this.words = new Uint32Array(this.size);
      this.slots = new Int16Array(this.size);
    }
    for (const [word, slot] of entries) {
      const at = this.placeOf(word);
      this.words[at] = word + 1;
      this.slots[at] = slot;
    }
    return this;
  }

  /** Returns the slot of a word, −1 if it has none. */
  get(word: number): number {
    const at = this.placeOf(word);
    return this.words[at] === 0 ? -1 : (this.slots[at] as number);
  }

  /** Returns where a word is, or would be inserted. Fibonacci hashing spreads consecutive numbers (Knuth, 6.4). */
  private placeOf(word: number): number {
    const mask = this.size - 1;
    let at = (Math.imul(word, 0x9e3779b1) >>> 16) & mask;
    while (this.words[at] !== 0 && this.words[at] !== word + 1) at = (at + 1) & mask;
    return at;
  }
}

/** Adds a weight to the count of each word from `start` to before `end` that has a slot. */
export function tally(
  words: Uint32Array,
  start: number,
  end: number,
  weight: number,
  slots: TermSlots,
  counts: Float64Array,
): void {
  for (let at = start; at < end; at++) {
    const slot = slots.get(words[at] as number);
    if (slot >= 0) counts[slot] = (counts[slot] as number) + weight;
  }
}
