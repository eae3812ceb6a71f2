/*
 * The words of a paper as numbers, in the order in which they stand: what phrases, neighbours and frequent companions
 * are read from. For each section how many words it has, then their numbers, all in 7 bits a byte (see varint.ts).
 */
import { type Section, sections } from "./document";
import { longestVarint, writeVarint } from "./varint";

/** For each section where it ends in this array; then the words, one section after the other. */
export type TermSequence = Uint32Array;

/** Where the first word stands. */
export const firstWord = sections.length;

export function encodeTermSequence(numbers: number[][]): Uint8Array {
  const bytes = new Uint8Array(longestVarint * numbers.reduce((sum, section) => sum + section.length + 1, 0));
  let at = 0;
  for (const section of numbers) at = writeVarint(bytes, at, section.length);
  for (const section of numbers) for (const number of section) at = writeVarint(bytes, at, number);
  return bytes.slice(0, at);
}

/** Where sequences are decoded, before it is known how many numbers they have. */
let scratch = new Uint32Array(16_384);

/** @param keep copies a sequence to where it is to stay, by default to an array of its own */
export function decodeTermSequence(
  bytes: Uint8Array,
  keep: (sequence: Uint32Array) => Uint32Array = (sequence) => sequence.slice(),
): TermSequence {
  // No number has less than a byte.
  if (scratch.length < bytes.length) scratch = new Uint32Array(bytes.length);
  const numbers = scratch;
  const length = bytes.length;
  let count = 0;
  for (let at = 0; at < length; ) {
    let byte = bytes[at++] as number;
    let number = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++] as number;
      number |= (byte & 127) << shift;
    }
    numbers[count++] = number;
  }
  let end = firstWord;
  for (let section = 0; section < sections.length; section++) {
    end += numbers[section] as number;
    numbers[section] = end;
  }
  return keep(numbers.subarray(0, count));
}

/** The numbers of a section. */
export function sectionOf(sequence: TermSequence, section: Section): Uint32Array {
  const place = sections.indexOf(section);
  return sequence.subarray(place === 0 ? firstWord : sequence[place - 1], sequence[place]);
}
