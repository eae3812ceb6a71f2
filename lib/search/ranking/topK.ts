/**
 * Keeps the papers with the greatest keys of many; of equals the one with the greater id, which is the newer one. A heap
 * in flat arrays, whose first is the least: a common word brings a million papers by.
 */
export class TopK {
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
    const { ids, keys, depth } = this;
    if (key < this.least || depth === 0) return;
    if (this.size < depth) rise(ids, keys, this.size++, id, key);
    else if (key > this.least || id > (ids[0] as number)) sink(ids, keys, depth, id, key);
    if (this.size === depth) this.least = keys[0] as number;
  }

  /** The papers kept, the greatest first. */
  sorted(): { id: number; key: number }[] {
    const [ids, keys] = [this.ids.slice(), this.keys.slice()];
    const papers = new Array<{ id: number; key: number }>(this.size);
    // The least is the first of the heap, and the last one goes in for it.
    for (let left = this.size - 1; left >= 0; left--) {
      papers[left] = { id: ids[0] as number, key: keys[0] as number };
      sink(ids, keys, left, ids[left] as number, keys[left] as number);
    }
    return papers;
  }
}

/** Puts a paper in from the end on, where none above it is greater. */
function rise(ids: Float64Array, keys: Float64Array, end: number, id: number, key: number): void {
  let at = end;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = keys[parent] as number;
    if (above < key || (above === key && (ids[parent] as number) < id)) break;
    ids[at] = ids[parent] as number;
    keys[at] = above;
    at = parent;
  }
  ids[at] = id;
  keys[at] = key;
}

/** Puts a paper in for the least one, where none below it is less. */
function sink(ids: Float64Array, keys: Float64Array, size: number, id: number, key: number): void {
  let at = 0;
  for (let child = 1; child < size; child = 2 * at + 1) {
    let below = keys[child] as number;
    const other = child + 1;
    if (other < size) {
      const beside = keys[other] as number;
      if (beside < below || (beside === below && (ids[other] as number) < (ids[child] as number))) {
        child = other;
        below = beside;
      }
    }
    if (below > key || (below === key && (ids[child] as number) > id)) break;
    ids[at] = ids[child] as number;
    keys[at] = below;
    at = child;
  }
  ids[at] = id;
  keys[at] = key;
}
