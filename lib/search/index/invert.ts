import { sections } from "./document";
import { countOne, type PostingField } from "./postings";

/** The words of a paper by section, as slots of the dictionary: as they are in the index, and as they are now. */
export type DocumentChange = { before: number[][]; after: number[][] };

export type Inversion = {
  words: Int32Array; // by slot: in how many more papers (fewer if negative) a word or a stem occurs
  stems: Int32Array;
  changed: number[]; // The slots of words whose posting lists change
  // From `starts[slot]` to before `starts[slot + 1]`: papers (index in the batch) and packed counts, 0 if it is gone.
  starts: Uint32Array;
  papers: Uint32Array;
  counts: Uint8Array;
};

/** Labels count as words of the abstract. */
const fields: Record<(typeof sections)[number], PostingField> = {
  title: "title",
  abstract: "abstract",
  authors: "authors",
  titleParts: "title",
  abstractParts: "abstract",
  labels: "abstract",
};

/** In arrays: a batch has a million postings, and an object for each took most of the time. `stems`: slots by word. */
export function invert(batch: DocumentChange[], stems: readonly number[]): Inversion {
  const capacity = batch.reduce((sum, { before, after }) => sum + size(before) + size(after), 0);
  const found = {
    slots: new Uint32Array(capacity),
    papers: new Uint32Array(capacity),
    counts: new Uint8Array(capacity),
  };
  let postings = 0;
  const words = new Int32Array(stems.length);
  const stemChanges = new Int32Array(stems.length);
  const before = new Uint8Array(stems.length); // of the current paper, cleared after it
  const after = new Uint8Array(stems.length);
  const hadStem = new Uint8Array(stems.length);
  const hasStem = new Uint8Array(stems.length);

  for (const [paper, change] of batch.entries()) {
    const seen: number[] = [];
    countWords(change.before, before, after, seen);
    countWords(change.after, after, before, seen);
    for (const slot of seen) {
      const [had, has] = [before[slot] as number, after[slot] as number];
      const stem = stems[slot] as number;
      if (had !== 0) hadStem[stem] = 1;
      if (has !== 0) hasStem[stem] = 1;
      words[slot] = (words[slot] as number) + Math.sign(has) - Math.sign(had);
      if (had === has) continue;
      found.slots[postings] = slot;
      found.papers[postings] = paper;
      found.counts[postings++] = has;
    }
    for (const slot of seen) {
      const stem = stems[slot] as number;
      stemChanges[stem] = (stemChanges[stem] as number) + (hasStem[stem] as number) - (hadStem[stem] as number);
      hasStem[stem] = hadStem[stem] = before[slot] = after[slot] = 0;
    }
  }
  return { words, stems: stemChanges, ...bySlot(found, postings, stems.length) };
}

function size(sequence: number[][]): number {
  return sequence.reduce((sum, section) => sum + section.length, 0);
}

function countWords(sequence: number[][], counts: Uint8Array, others: Uint8Array, seen: number[]): void {
  for (const [index, section] of sequence.entries()) {
    const field = fields[sections[index] as (typeof sections)[number]];
    for (const slot of section) {
      const packed = counts[slot] as number;
      if (packed === 0 && others[slot] === 0) seen.push(slot);
      counts[slot] = countOne(packed, field);
    }
  }
}

function bySlot(
  found: { slots: Uint32Array; papers: Uint32Array; counts: Uint8Array },
  postings: number,
  slots: number,
): Pick<Inversion, "changed" | "starts" | "papers" | "counts"> {
  const starts = new Uint32Array(slots + 1);
  for (let at = 0; at < postings; at++) {
    const slot = (found.slots[at] as number) + 1;
    starts[slot] = (starts[slot] as number) + 1;
  }
  const changed: number[] = [];
  for (let slot = 0; slot < slots; slot++) {
    if (starts[slot + 1] !== 0) changed.push(slot);
    starts[slot + 1] = (starts[slot + 1] as number) + (starts[slot] as number);
  }
  const next = starts.slice();
  const papers = new Uint32Array(postings);
  const counts = new Uint8Array(postings);
  for (let at = 0; at < postings; at++) {
    const slot = found.slots[at] as number;
    const to = next[slot] as number;
    next[slot] = to + 1;
    papers[to] = found.papers[at] as number;
    counts[to] = found.counts[at] as number;
  }
  return { changed, starts, papers, counts };
}
