import type Database from "better-sqlite3";
import { expect } from "vitest";
import { sections } from "@/lib/search/index/document";
import { dayOfNumber, isTaken, readDocValues } from "@/lib/search/index/docValues";
import { blockSize, decodeBuffer, decodeInto, unpackCounts } from "@/lib/search/index/postings";
import { decodeTermSequence, sectionOf } from "@/lib/search/index/termSequence";

const buffer = decodeBuffer();

/** Everything in the index, by texts and papers, without words and places that are no longer used. */
export function readIndexContents(database: Database.Database) {
  const words = database.prepare(`SELECT "id", "text", "stem", "papers" FROM "IndexWord"`).all() as {
    id: number;
    text: string;
    stem: string;
    papers: number;
  }[];
  const texts = new Map(words.map(({ id, text }) => [id, text]));
  const lists = database
    .prepare(`SELECT "key" / 65536 AS "word", "key" % 65536 AS "block", "list" FROM "IndexPosting" ORDER BY "key"`)
    .all() as {
    word: number;
    block: number;
    list: Buffer;
  }[];
  const postings: Record<string, [number, object][]> = {};
  for (const { word, block, list } of lists) {
    const size = decodeInto(list, buffer);
    expect(size).toBeGreaterThan(0);
    const found = Array.from({ length: size }, (_, index): [number, object] => [
      block * blockSize + buffer.places[index]!,
      unpackCounts(buffer.counts[index]!),
    ]);
    postings[texts.get(word)!] = [...(postings[texts.get(word)!] ?? []), ...found];
  }
  const blocks = database.prepare(`SELECT "block", "docValues" FROM "IndexBlock"`).all() as {
    block: number;
    docValues: Buffer;
  }[];
  const facts = blocks.flatMap(({ block, docValues: bytes }) => {
    const { size, flags, days, votes, titleWords, abstractWords } = readDocValues(bytes);
    return Array.from({ length: size }, (_, place) => place)
      .filter((place) => flags[place]! & isTaken)
      .map((place) => ({
        id: block * blockSize + place,
        flags: flags[place],
        day: days[place] === 0 ? null : dayOfNumber(days[place]!),
        votes: votes[place],
        lengths: [titleWords[place], abstractWords[place]],
      }));
  });
  const sequences = database.prepare(`SELECT "paperId", "sequence" FROM "IndexPaper"`).all() as {
    paperId: number;
    sequence: Buffer;
  }[];
  const stems = database.prepare(`SELECT "text", "papers" FROM "IndexStem" WHERE "papers" <> 0`).all() as {
    text: string;
    papers: number;
  }[];
  return {
    words: byText(words.filter(({ papers }) => papers !== 0).map(({ id: _, ...word }) => word)),
    stems: byText(stems),
    postings,
    facts: facts.sort((a, b) => a.id - b.id),
    sequences: Object.fromEntries(
      sequences.map(({ paperId, sequence }) => [
        paperId,
        sections.map((section) => [...sectionOf(decodeTermSequence(sequence), section)].map((word) => texts.get(word))),
      ]),
    ),
    waiting: database.prepare(`SELECT COUNT(*) FROM "IndexPending"`).pluck().get(),
  };
}

function byText<T extends { text: string }>(rows: T[]): T[] {
  return rows.sort((a, b) => (a.text < b.text ? -1 : 1));
}
