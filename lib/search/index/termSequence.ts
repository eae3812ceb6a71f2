/** Ids in order, for phrases, proximity and feedback: the length of each section, then the ids, as varints. */
import { type Section, sections } from "./document";
import { longestVarint, writeVarint } from "./varint";

/** For each section, the index at which it ends in this array; then the ids, section by section. */
export type TermSequence = Uint32Array;

export const firstWord = sections.length;

export function encodeTermSequence(numbers: number[][]): Uint8Array {
  const bytes = new Uint8Array(longestVarint * numbers.reduce((sum, section) => sum + section.length + 1, 0));
  let at = 0;
  for (const section of numbers) at = writeVarint(bytes, at, section.length);
  for (const section of numbers) for (const number of section) at = writeVarint(bytes, at, number);
  return bytes.slice(0, at);
}

let scratch = new Uint32Array(16_384); // Decoding writes here, as the number of ids is not known before

export function decodeTermSequence(
  bytes: Uint8Array,
  keep: (sequence: Uint32Array) => Uint32Array = (sequence) => sequence.slice(),
): TermSequence {
  if (scratch.length < bytes.length) scratch = new Uint32Array(bytes.length); // Each id takes at least one byte
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

export function sectionOf(sequence: TermSequence, section: Section): Uint32Array {
  const place = sections.indexOf(section);
  return sequence.subarray(place === 0 ? firstWord : sequence[place - 1], sequence[place]);
}
