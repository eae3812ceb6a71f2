// A paper's place in its block is 0 to 65,535. A list is the place of its last paper (2 bytes, little-endian), then for
// each paper the difference to the previous place (the first to −1; varint.ts) and a byte of counts: two bytes a paper
// for words that are not rare, and appending needs no decoding.
import { writeVarint } from "./varint";

/** Papers per block: their scores fit into a processor's cache, and their places into 16 bits. */
export const blockSize = 65_536;

export function blockOf(paperId: number): number {
  return Math.floor(paperId / blockSize);
}

export function placeOf(paperId: number): number {
  return paperId % blockSize;
}

const maxBlocks = 65_536; // in blocks: four billion papers

export function postingKey(word: number, block: number): number {
  return word * maxBlocks + block;
}

/** How often a word occurs in each field of a paper, up to `most`. */
export type TermCounts = { title: number; abstract: number; authors: number };

export const maxCounts = { title: 3, abstract: 31, authors: 1 };

/** Packs counts into a byte: authors in bit 7, title in bits 5 and 6, abstract in bits 0 to 4. */
export function packCounts({ title, abstract, authors }: TermCounts): number {
  return (
    (Math.min(authors, maxCounts.authors) << 7) |
    (Math.min(title, maxCounts.title) << 5) |
    Math.min(abstract, maxCounts.abstract)
  );
}

export type PostingField = keyof TermCounts;

const one: TermCounts = { title: 1 << 5, abstract: 1, authors: 1 << 7 };
const full: TermCounts = { title: 3 << 5, abstract: 31, authors: 1 << 7 };

export function countOne(packed: number, field: PostingField): number {
  return (packed & full[field]) === full[field] ? packed : packed + one[field];
}

export function unpackCounts(packed: number): TermCounts {
  return { title: (packed >> 5) & 3, abstract: packed & 31, authors: packed >> 7 };
}

/** A place and its packed counts, which are never 0. */
export type Posting = { place: number; counts: number };

/** @param postings in ascending order */
export function encodePostings(postings: Posting[]): Uint8Array {
  return appendPostings(new Uint8Array(), postings);
}

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

/** Returns the place of the last paper of a list, −1 if it is empty. */
export function lastPlace(list: Uint8Array): number {
  return list.length < 2 ? -1 : (list[0] ?? 0) | ((list[1] ?? 0) << 8);
}

export type DecodedPostings = { places: Uint16Array; counts: Uint8Array };

export function decodeBuffer(): DecodedPostings {
  return { places: new Uint16Array(blockSize), counts: new Uint8Array(blockSize) };
}

/** Returns how many papers the list has. Searches decode while they score (lib/search/ranking/scorePostings.ts). */
export function decodeInto(list: Uint8Array, { places, counts }: DecodedPostings): number {
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

/** Returns a buffer that fits every list: a difference has at most 3 bytes. */
export function mergeBuffer(): Uint8Array {
  return new Uint8Array(2 + 4 * blockSize);
}

// Each of `places`, which ascend, gets its counts; 0 removes it. The result is a part of `into`, until that is reused.
export function mergePostings(list: Uint8Array, places: Uint16Array, counts: Uint8Array, into: Uint8Array): Uint8Array {
  const end = list.length;
  let at = 2;
  let size = 2;
  let last = -1;
  if ((places[0] ?? blockSize) > lastPlace(list)) {
    into.set(list); // The common case: new papers come after those of the list
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
    if (places[next] === place) continue; // The new counts of this place are written in the next round
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
