/*
 * The posting list of a word in one block of papers: in which of them it stands, and where in them how often. Papers
 * of a block are numbered 0 to 65,535. A list is the number of its last paper (2 bytes, little-endian), then for each
 * paper the step from the one before (from −1; 7 bits a byte, lowest first, the high bit says that more follow) and
 * one byte of counts. Two bytes a paper where a word is not rare, and appending needs no reading.
 */

/** Papers in a block: their scores fit into a processor's cache, and their numbers into 16 bits. */
export const blockSize = 65_536;

/** The number of the block that a paper is in, by its key. */
export function blockOf(paperId: number): number {
  return Math.floor(paperId / blockSize);
}

/** The number of a paper in its block. */
export function placeOf(paperId: number): number {
  return paperId % blockSize;
}

/** In blocks: four billion papers. */
const mostBlocks = 65_536;

/** Under what the list of a word in a block is kept. */
export function postingKey(word: number, block: number): number {
  return word * mostBlocks + block;
}

/** How often a word stands in a paper. More than the greatest counts are as good as those. */
export type Counts = { title: number; abstract: number; authors: number };

const most = { title: 3, abstract: 31, authors: 1 };

/** Counts in one byte: authors in bit 7, title in bits 5 and 6, abstract in bits 0 to 4. */
export function packCounts({ title, abstract, authors }: Counts): number {
  return (
    (Math.min(authors, most.authors) << 7) | (Math.min(title, most.title) << 5) | Math.min(abstract, most.abstract)
  );
}

export function unpackCounts(packed: number): Counts {
  return { title: (packed >> 5) & 3, abstract: packed & 31, authors: packed >> 7 };
}

/** A paper's number in its block, and its packed counts, which are never 0. */
export type Posting = { place: number; counts: number };

/** Writes a list. `postings` ascend. */
export function encodePostings(postings: Posting[]): Uint8Array {
  return appendPostings(new Uint8Array(), postings);
}

/** A list with more postings behind its own, all of papers with greater numbers than its last. */
export function appendPostings(list: Uint8Array, postings: Posting[]): Uint8Array {
  if (postings.length === 0) return list;
  const bytes = new Uint8Array(Math.max(list.length, 2) + postings.length * 4);
  bytes.set(list);
  let last = lastPlace(list);
  let at = Math.max(list.length, 2);
  for (const { place, counts } of postings) {
    let step = place - last;
    if (step <= 0) throw new Error("Postings do not ascend");
    for (; step > 127; step >>>= 7) bytes[at++] = (step & 127) | 128;
    bytes[at++] = step;
    bytes[at++] = counts;
    last = place;
  }
  bytes[0] = last & 255;
  bytes[1] = last >> 8;
  return bytes.slice(0, at);
}

/** The number of the last paper of a list, −1 where it is empty. */
export function lastPlace(list: Uint8Array): number {
  return list.length < 2 ? -1 : (list[0] ?? 0) | ((list[1] ?? 0) << 8);
}

/** Where the lists of one search are decoded, one after the other. */
export type Decoded = { places: Uint16Array; counts: Uint8Array };

export function decodeBuffer(): Decoded {
  return { places: new Uint16Array(blockSize), counts: new Uint8Array(blockSize) };
}

/** Decodes a list into a buffer. Every search runs through this loop: it makes no object. @returns how many papers it has */
export function decodeInto(list: Uint8Array, { places, counts }: Decoded): number {
  const end = list.length;
  let place = -1;
  let size = 0;
  for (let at = 2; at < end; ) {
    let byte = list[at++] as number;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = list[at++] as number;
      step |= (byte & 127) << shift;
    }
    place += step;
    places[size] = place;
    counts[size++] = list[at++] as number;
  }
  return size;
}

/** @returns the postings of a list without those of some papers and with others, whatever their order */
export function mergePostings(list: Uint8Array, removed: ReadonlySet<number>, added: Posting[]): Uint8Array {
  const sorted = [...added].sort((a, b) => a.place - b.place);
  const first = sorted[0]?.place ?? Number.POSITIVE_INFINITY;
  if (removed.size === 0 && first > lastPlace(list)) return appendPostings(list, sorted);
  const buffer = decodeBuffer();
  const size = decodeInto(list, buffer);
  const kept: Posting[] = sorted;
  for (let index = 0; index < size; index++) {
    const place = buffer.places[index] ?? 0;
    if (!removed.has(place)) kept.push({ place, counts: buffer.counts[index] ?? 0 });
  }
  return encodePostings(kept.sort((a, b) => a.place - b.place));
}
