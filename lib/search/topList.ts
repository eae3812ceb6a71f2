/** Keeps the papers with the greatest keys of many; of equals the one with the greater id, which is the newer one. */
export class TopList {
  /** A heap whose first is the least. */
  private readonly ids: number[] = [];
  private readonly keys: number[] = [];

  constructor(private readonly depth: number) {}

  add(id: number, key: number): void {
    if (this.ids.length < this.depth) {
      this.ids.push(id);
      this.keys.push(key);
      this.rise(this.ids.length - 1);
    } else if (this.depth > 0 && this.isLess(0, id, key)) {
      this.ids[0] = id;
      this.keys[0] = key;
      this.sink(0);
    }
  }

  /** The papers kept, the greatest first. */
  sorted(): { id: number; key: number }[] {
    return this.ids
      .map((id, index) => ({ id, key: this.keys[index] as number }))
      .sort((a, b) => b.key - a.key || b.id - a.id);
  }

  private isLess(index: number, id: number, key: number): boolean {
    const own = this.keys[index] as number;
    return own < key || (own === key && (this.ids[index] as number) < id);
  }

  private rise(from: number): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (this.isLess(parent, this.ids[index] as number, this.keys[index] as number)) return;
      this.swap(index, parent);
      index = parent;
    }
  }

  private sink(from: number): void {
    let index = from;
    for (;;) {
      let least = index;
      for (const child of [2 * index + 1, 2 * index + 2]) {
        if (child < this.ids.length && this.isLess(child, this.ids[least] as number, this.keys[least] as number))
          least = child;
      }
      if (least === index) return;
      this.swap(index, least);
      index = least;
    }
  }

  private swap(a: number, b: number): void {
    [this.ids[a], this.ids[b]] = [this.ids[b] as number, this.ids[a] as number];
    [this.keys[a], this.keys[b]] = [this.keys[b] as number, this.keys[a] as number];
  }
}
