// The store has a blob per block with 12 bytes per paper, little-endian: words of the title (1 byte), flags (1), words
// of the abstract (2), day (2), unused (2), votes (4).
import { blockSize } from "./postings";

export type PaperValues = {
  titleWords: number;
  abstractWords: number;
  day: string | null; // YYYY-MM-DD, null if unknown
  votes: number;
  hasCode: boolean;
  hasProject: boolean;
};

export type DocValues = {
  size: number; // How many places the block has, used or not
  titleWords: Uint8Array;
  flags: Uint8Array;
  abstractWords: Uint16Array;
  days: Uint16Array; // days since 1900-01-01, 0 if unknown
  votes: Uint32Array;
};

export const isTaken = 1;
export const hasCode = 2;
export const hasProject = 4;

const recordSize = 12;
const maxVotes = 2 ** 32 - 1;
const firstDay = Date.UTC(1900, 0, 1) / 86_400_000;

/** Returns a day as a number, at least 1; earlier days become 1900-01-01. */
export function dayNumber(day: string): number {
  const number = Date.parse(`${day}T00:00:00Z`) / 86_400_000 - firstDay;
  return Math.max(1, Math.min(65_535, Math.floor(number)));
}

export function dayOfNumber(number: number): string {
  return new Date((number + firstDay) * 86_400_000).toISOString().slice(0, 10);
}

/** Returns the bytes of a block with some records replaced; null clears a record. */
export function writeDocValues(bytes: Uint8Array, facts: Map<number, PaperValues | null>): Uint8Array {
  const size = Math.max(bytes.length / recordSize, ...[...facts.keys()].map((place) => place + 1));
  const updated = new Uint8Array(size * recordSize);
  updated.set(bytes);
  const view = new DataView(updated.buffer);
  for (const [place, fact] of facts) {
    const at = place * recordSize;
    updated.fill(0, at, at + recordSize);
    if (!fact) continue;
    view.setUint8(at, Math.min(255, fact.titleWords));
    view.setUint8(at + 1, isTaken | (fact.hasCode ? hasCode : 0) | (fact.hasProject ? hasProject : 0));
    view.setUint16(at + 2, Math.min(65_535, fact.abstractWords), true);
    view.setUint16(at + 4, fact.day === null ? 0 : dayNumber(fact.day), true);
    view.setUint32(at + 8, Math.max(0, Math.min(maxVotes, fact.votes)), true);
  }
  return updated;
}

export function readDocValues(bytes: Uint8Array): DocValues {
  const size = Math.min(blockSize, bytes.length / recordSize);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const columns: DocValues = {
    size,
    titleWords: new Uint8Array(size),
    flags: new Uint8Array(size),
    abstractWords: new Uint16Array(size),
    days: new Uint16Array(size),
    votes: new Uint32Array(size),
  };
  for (let place = 0; place < size; place++) {
    const at = place * recordSize;
    columns.titleWords[place] = view.getUint8(at);
    columns.flags[place] = view.getUint8(at + 1);
    columns.abstractWords[place] = view.getUint16(at + 2, true);
    columns.days[place] = view.getUint16(at + 4, true);
    columns.votes[place] = view.getUint32(at + 8, true);
  }
  return columns;
}
