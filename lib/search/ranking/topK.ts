/** Among equal keys the greater id, the newer paper. A min-heap in flat arrays: a common word has a million papers. */
export class TopK {
  private readonly ids: Float64Array;
  private readonly keys: Float64Array;
  private size = 0;
  /** The key that a paper must reach to be kept. Callers with many papers check it before `add`. */
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

  sorted(): { id: number; key: number }[] {
    const [ids, keys] = [this.ids.slice(), this.keys.slice()];
    const papers = new Array<{ id: number; key: number }>(this.size);
    // Takes the least off the heap and sinks the last one from the root.
    for (let left = this.size - 1; left >= 0; left--) {
      papers[left] = { id: ids[0] as number, key: keys[0] as number };
      sink(ids, keys, left, ids[left] as number, keys[left] as number);
    }
    return papers;
  }
}

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
