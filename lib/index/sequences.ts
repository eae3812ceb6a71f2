/*
 * The words of a paper as numbers, in the order in which they stand: what phrases, neighbours and frequent companions
 * are read from. For each section how many words it has, then their numbers, all in 7 bits a byte (see sevenBits.ts).
 */
import { sections } from "./paperWords";
import { longestNumber, writeNumber } from "./sevenBits";

/** One section after another in `words`; section n ends before `ends[n]`. */
export type Sequence = { words: Uint32Array; ends: number[] };

export function encodeSequence(numbers: number[][]): Uint8Array {
  const bytes = new Uint8Array(longestNumber * numbers.reduce((sum, section) => sum + section.length + 1, 0));
  let at = 0;
  for (const section of numbers) at = writeNumber(bytes, at, section.length);
  for (const section of numbers) for (const number of section) at = writeNumber(bytes, at, number);
  return bytes.slice(0, at);
}

/** Where one sequence after the other is decoded before it is known how long it is. */
let decoded = new Uint32Array(4096);

export function decodeSequence(bytes: Uint8Array): Sequence {
  if (decoded.length < bytes.length) decoded = new Uint32Array(2 * bytes.length);
  let count = 0;
  for (let at = 0; at < bytes.length; ) {
    let byte = bytes[at++] as number;
    let number = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      number |= (byte & 127) << shift;
    }
    decoded[count++] = number;
  }
  const ends: number[] = [];
  let size = 0;
  for (let section = 0; section < sections.length; section++) {
    size += decoded[section] as number;
    ends.push(size);
  }
  return { words: decoded.slice(sections.length, sections.length + size), ends };
}

/** The numbers of a section. */
export function sectionOf({ words, ends }: Sequence, section: (typeof sections)[number]): Uint32Array {
  const place = sections.indexOf(section);
  return words.subarray(place === 0 ? 0 : ends[place - 1], ends[place]);
}
