/*
 * The posting list of a word in one block of papers: in which of them it stands, and where in them how often. Papers
 * of a block are numbered 0 to 65,535. A list is the number of its last paper (2 bytes, little-endian), then for each
 * paper the step from the one before (from −1; 7 bits a byte, see varint.ts) and one byte of counts. Two bytes a
 * paper where a word is not rare, and appending needs no reading.
 */
import { writeVarint } from "./varint";

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
export type TermCounts = { title: number; abstract: number; authors: number };

/** Of a word in a field. */
export const most = { title: 3, abstract: 31, authors: 1 };

/** Counts in one byte: authors in bit 7, title in bits 5 and 6, abstract in bits 0 to 4. */
export function packCounts({ title, abstract, authors }: TermCounts): number {
  return (
    (Math.min(authors, most.authors) << 7) | (Math.min(title, most.title) << 5) | Math.min(abstract, most.abstract)
  );
}

export type PostingField = keyof TermCounts;

const one: TermCounts = { title: 1 << 5, abstract: 1, authors: 1 << 7 };
const full: TermCounts = { title: 3 << 5, abstract: 31, authors: 1 << 7 };

/** Packed counts with one more in a field. */
export function countOne(packed: number, field: PostingField): number {
  return (packed & full[field]) === full[field] ? packed : packed + one[field];
}

export function unpackCounts(packed: number): TermCounts {
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
    if (place <= last) throw new Error("Postings do not ascend");
    at = writePosting(bytes, at, place - last, counts);
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

/** Where lists are decoded, one after the other. */
export type Decoded = { places: Uint16Array; counts: Uint8Array };

export function decodeBuffer(): Decoded {
  return { places: new Uint16Array(blockSize), counts: new Uint8Array(blockSize) };
}

/** Decodes a list into a buffer. Searches decode as they score, see lib/search/ranking/scoreBlock.ts. @returns how many papers it has */
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

/** A buffer that every list fits into: a step has at most 3 bytes. */
export function mergeBuffer(): Uint8Array {
  return new Uint8Array(2 + 4 * blockSize);
}

/**
 * Changes a list: each of `places`, which ascend, then has the counts given, or is no longer there where they are 0.
 * @returns the list, as a part of `into`, which is good until it is used again
 */
export function mergePostings(list: Uint8Array, places: Uint16Array, counts: Uint8Array, into: Uint8Array): Uint8Array {
  const end = list.length;
  let at = 2;
  let size = 2;
  let last = -1;
  if ((places[0] ?? blockSize) > lastPlace(list)) {
    // Mostly, papers come behind those that there are.
    into.set(list);
    at = end;
    size = Math.max(end, 2);
    last = lastPlace(list);
  }
  let next = 0;
  let place = -1;
  while (at < end && next < places.length) {
    let byte = list[at++] as number;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = list[at++] as number;
      step |= (byte & 127) << shift;
    }
    place += step;
    const packed = list[at++] as number;
    for (; (places[next] ?? blockSize) < place; next++) {
      if (counts[next] === 0) continue;
      size = writePosting(into, size, (places[next] as number) - last, counts[next] as number);
      last = places[next] as number;
    }
    // What becomes of this one is written before the next.
    if (places[next] === place) continue;
    size = writePosting(into, size, place - last, packed);
    last = place;
  }
  for (; next < places.length; next++) {
    if (counts[next] === 0) continue;
    size = writePosting(into, size, (places[next] as number) - last, counts[next] as number);
    last = places[next] as number;
  }
  if (at < end) {
    into.set(list.subarray(at), size);
    size += end - at;
    last = lastPlace(list);
  }
  into[0] = last & 255;
  into[1] = last >> 8;
  return into.subarray(0, last < 0 ? 0 : size);
}

function writePosting(bytes: Uint8Array, at: number, step: number, counts: number): number {
  const end = writeVarint(bytes, at, step);
  bytes[end] = counts;
  return end + 1;
}
