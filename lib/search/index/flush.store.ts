import type Database from "better-sqlite3";
import { type PaperValues, writeDocValues } from "./docValues";
import type { Inversion } from "./invert";
import { blockOf, mergeBuffer, mergePostings, placeOf, postingKey } from "./postings";
import type { TermDictionary } from "./termDictionary.store";

export function writeCounts(
  database: Database.Database,
  { words, stems, changed }: Inversion,
  dictionary: TermDictionary,
  created: number[],
): void {
  const { texts, numbers, stemTexts } = dictionary;
  const stemOf = (slot: number) => stemTexts[dictionary.stems[slot] as number];
  const insert = database.prepare(`INSERT INTO "IndexWord" ("id", "text", "stem", "papers") VALUES (?, ?, ?, ?)`);
  for (const slot of created) insert.run(numbers[slot], texts[slot], stemOf(slot), words[slot]);
  const isNew = new Set(created);
  const update = database.prepare(`UPDATE "IndexWord" SET "papers" = "papers" + ? WHERE "id" = ?`);
  for (const slot of changed) if (words[slot] !== 0 && !isNew.has(slot)) update.run(words[slot], numbers[slot]);
  const count = database.prepare(
    `INSERT INTO "IndexStem" VALUES (?, ?) ON CONFLICT DO UPDATE SET "papers" = "papers" + excluded."papers"`,
  );
  for (const [slot, text] of stemTexts.entries()) if (stems[slot] && text !== "") count.run(text, stems[slot]);
}

/** @param paperIds the keys of the batch's papers */
export function writeLists(
  database: Database.Database,
  { changed, starts, papers, counts }: Inversion,
  { numbers, slotOfNumber }: TermDictionary,
  created: number[],
  paperIds: readonly number[],
): void {
  const read = database.prepare(`SELECT "list" FROM "IndexPosting" WHERE "key" = ?`).pluck();
  const write = database.prepare(`INSERT OR REPLACE INTO "IndexPosting" VALUES (?, ?)`);
  const drop = database.prepare(`DELETE FROM "IndexPosting" WHERE "key" = ?`);
  const blocks = paperIds.map(blockOf);
  const places = Uint16Array.from(papers, (paper) => placeOf(paperIds[paper] as number));
  const buffer = mergeBuffer();
  const isNew = new Set(created);
  // In order of the keys, so that rows on the same database page are written together.
  for (const number of Uint32Array.from(changed, (slot) => numbers[slot] as number).sort()) {
    const slot = slotOfNumber(number);
    const end = starts[slot + 1] as number;
    for (let from = starts[slot] as number; from < end; ) {
      const block = blocks[papers[from] as number] as number;
      let to = from + 1;
      while (to < end && blocks[papers[to] as number] === block) to++;
      const key = postingKey(number, block);
      const before = isNew.has(slot) ? empty : ((read.get(key) as Buffer | undefined) ?? empty);
      const list = mergePostings(before, places.subarray(from, to), counts.subarray(from, to), buffer);
      if (list.length > 0) write.run(key, list);
      else drop.run(key);
      from = to;
    }
  }
}

const empty = new Uint8Array();

export function writeBlocks(database: Database.Database, facts: Map<number, PaperValues | null>): void {
  const read = database.prepare(`SELECT "docValues" FROM "IndexBlock" WHERE "block" = ?`).pluck();
  const write = database.prepare(
    `INSERT INTO "IndexBlock" VALUES (?, 1, ?)
     ON CONFLICT DO UPDATE SET "revision" = "revision" + 1, "docValues" = excluded."docValues"`,
  );
  const blocks = new Map<number, Map<number, PaperValues | null>>();
  for (const [paperId, fact] of facts) {
    const block = blocks.get(blockOf(paperId)) ?? new Map<number, PaperValues | null>();
    blocks.set(blockOf(paperId), block.set(placeOf(paperId), fact));
  }
  for (const [block, changed] of blocks) {
    const bytes = (read.get(block) as Buffer | undefined) ?? empty;
    write.run(block, writeDocValues(bytes, changed));
  }
}
