/**
 * Small numbers by word, for loops over every word of hundreds of papers, where a Map would be most of the time. One
 * is kept and filled anew for each search.
 */
export class WordSlots {
  private slots = new Int16Array(0);
  private used: number[] = [];

  /** Fills it with other words. Of one that comes twice the later slot holds. */
  fill(entries: Iterable<readonly [word: number, slot: number]>): this {
    for (const word of this.used) this.slots[word] = 0;
    this.used = [];
    for (const [word, slot] of entries) {
      if (word >= this.slots.length) this.grow(word + 1);
      this.slots[word] = slot + 1;
      this.used.push(word);
    }
    return this;
  }

  /** @returns −1 for a word that has none */
  get(word: number): number {
    return word < this.slots.length ? (this.slots[word] as number) - 1 : -1;
  }

  private grow(size: number): void {
    const grown = new Int16Array(size * 2);
    grown.set(this.slots);
    this.slots = grown;
  }
}
