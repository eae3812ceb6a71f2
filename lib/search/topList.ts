/**
 * Keeps the papers with the greatest keys of many; of equals the one with the greater id, which is the newer one. A heap
 * in flat arrays, whose first is the least: a common word brings a million papers by.
 */
export class TopList {
  private readonly ids: Float64Array;
  private readonly keys: Float64Array;
  private size = 0;
  /** What a key must reach to be kept; whoever adds many asks it first. */
  least = Number.NEGATIVE_INFINITY;

  constructor(private readonly depth: number) {
    this.ids = new Float64Array(depth);
    this.keys = new Float64Array(depth);
  }

  add(id: number, key: number): void {
    if (key < this.least || this.depth === 0) return;
    if (this.size < this.depth) this.rise(this.size++, id, key);
    else if (this.isLess(0, id, key)) this.sink(id, key);
    if (this.size === this.depth) this.least = this.keys[0] as number;
  }

  /** The papers kept, the greatest first. */
  sorted(): { id: number; key: number }[] {
    return Array.from({ length: this.size }, (_, at) => ({
      id: this.ids[at] as number,
      key: this.keys[at] as number,
    })).sort((a, b) => b.key - a.key || b.id - a.id);
  }

  private isLess(at: number, id: number, key: number): boolean {
    const own = this.keys[at] as number;
    return own < key || (own === key && (this.ids[at] as number) < id);
  }

  /** Puts a paper in from the end on, where none above it is greater. */
  private rise(end: number, id: number, key: number): void {
    let at = end;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.isLess(parent, id, key)) break;
      this.move(parent, at);
      at = parent;
    }
    this.ids[at] = id;
    this.keys[at] = key;
  }

  /** Puts a paper in for the least one, where none below it is less. */
  private sink(id: number, key: number): void {
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.size) break;
      const other = child + 1;
      if (other < this.size && this.isLess(other, this.ids[child] as number, this.keys[child] as number)) child = other;
      if (!this.isLess(child, id, key)) break;
      this.move(child, at);
      at = child;
    }
    this.ids[at] = id;
    this.keys[at] = key;
  }

  private move(from: number, to: number): void {
    this.ids[to] = this.ids[from] as number;
    this.keys[to] = this.keys[from] as number;
  }
}
