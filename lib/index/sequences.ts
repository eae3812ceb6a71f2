/*
 * The words of a paper as numbers, in the order in which they stand: what phrases, neighbours and frequent companions
 * are read from. For each section how many words it has, then their numbers, all in 7 bits a byte (see sevenBits.ts).
 */
import { type Section, sections } from "./paperWords";
import { longestNumber, writeNumber } from "./sevenBits";

/** One section after another in `words`, among those of other papers: the first begins at `start`, section n ends before `ends[n]`. */
export type Sequence = { words: Uint32Array; start: number; ends: number[] };

export function encodeSequence(numbers: number[][]): Uint8Array {
  const bytes = new Uint8Array(longestNumber * numbers.reduce((sum, section) => sum + section.length + 1, 0));
  let at = 0;
  for (const section of numbers) at = writeNumber(bytes, at, section.length);
  for (const section of numbers) for (const number of section) at = writeNumber(bytes, at, number);
  return bytes.slice(0, at);
}

/** In numbers. Hundreds of sequences are read for a search, and an array for each takes longer than to read it. */
const chunkSize = 16_384;
/** Where one sequence after the other is decoded. A chunk is kept as long as any sequence in it. */
let chunk = new Uint32Array(chunkSize);
let used = 0;

export function decodeSequence(bytes: Uint8Array): Sequence {
  // No number has less than a byte.
  if (chunk.length - used < bytes.length) {
    chunk = new Uint32Array(Math.max(chunkSize, bytes.length));
    used = 0;
  }
  const words = chunk;
  const first = used + sections.length;
  const ends: number[] = [];
  let end = first;
  let count = used;
  for (let at = 0; at < bytes.length; ) {
    let byte = bytes[at++] as number;
    let number = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      number |= (byte & 127) << shift;
    }
    words[count++] = number;
    if (count === first) {
      for (let section = 0; section < sections.length; section++) {
        end += words[used + section] as number;
        ends.push(end);
      }
    }
  }
  used = count;
  return { words, start: first, ends };
}

/** The numbers of a section. */
export function sectionOf({ words, start, ends }: Sequence, section: Section): Uint32Array {
  const place = sections.indexOf(section);
  return words.subarray(place === 0 ? start : ends[place - 1], ends[place]);
}
