/**
 * Small numbers by word, for loops over every word of hundreds of papers. Nearly all are asked in vain, and a table that
 * fits into a processor's nearest cache says so at once, where an array of a place for each word of the index misses
 * it. One is kept and filled anew for each search.
 */
export class TermSlots {
  /** A power of two, at least four times as many as there are entries. */
  private size = 1024;
  /** One more than each word, at the first free place from its own on; 0 is none. */
  private words = new Uint32Array(this.size);
  private slots = new Int16Array(this.size);

  /** Fills it with other words. Of one that comes twice the later slot holds. */
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

  /** @returns −1 for a word that has none */
  get(word: number): number {
    const at = this.placeOf(word);
    return this.words[at] === 0 ? -1 : (this.slots[at] as number);
  }

  /** Where a word stands, or would. Numbers that follow each other are spread by the golden ratio (Knuth, 6.4). */
  private placeOf(word: number): number {
    const mask = this.size - 1;
    let at = (Math.imul(word, 0x9e3779b1) >>> 16) & mask;
    while (this.words[at] !== 0 && this.words[at] !== word + 1) at = (at + 1) & mask;
    return at;
  }
}

/** Adds a weight for each word from `start` to before `end` that has a slot. */
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
