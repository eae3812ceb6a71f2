import type Database from "better-sqlite3";
import { stemOf } from "../../text/stem";
import { isLabel } from "./document";
import { openInterner } from "./interner";

/** Each word and each stem has a slot, a small number to index arrays by. */
export type TermDictionary = ReturnType<typeof openTermDictionary>;

/** Fills as words are looked up. Discard it if a transaction that used it is rolled back. */
export function openTermDictionary(database: Database.Database) {
  const find = database.prepare(`SELECT "id", "stem" FROM "IndexWord" WHERE "text" = ?`);
  const findNumber = database.prepare(`SELECT "text", "stem" FROM "IndexWord" WHERE "id" = ?`);
  const last = database.prepare(`SELECT COALESCE(MAX("id"), 0) FROM "IndexWord"`).pluck();
  const words = openInterner();
  const slotsByNumber = new Map<number, number>();
  const numbers: number[] = []; // The ids of words in the store, 0 if it does not have them yet
  const stems: number[] = []; // The slots of the words' stems
  const stemTable = openInterner();

  function add(text: string, number: number, stem: string): number {
    const slot = words.add(text);
    numbers.push(number);
    if (number > 0) slotsByNumber.set(number, slot);
    const known = stemTable.find(stem);
    stems.push(known >= 0 ? known : stemTable.add(stem));
    return slot;
  }

  return {
    texts: words.texts,
    numbers,
    stems,
    stemTexts: stemTable.texts,
    slotOf: (text: string): number => {
      const known = words.find(text);
      if (known >= 0) return known;
      const row = find.get(text) as { id: number; stem: string } | undefined;
      return add(text, row?.id ?? 0, row?.stem ?? (isLabel(text) ? "" : stemOf(text)));
    },
    slotOfNumber: (number: number): number => {
      const known = slotsByNumber.get(number);
      if (known !== undefined) return known;
      const { text, stem } = findNumber.get(number) as { text: string; stem: string };
      return add(text, number, stem);
    },
    /** In order of appearance: common words get small ids. Only in the transaction that writes them. Returns slots. */
    numberNew: (sections: readonly (readonly number[])[]): number[] => {
      const created: number[] = [];
      let number = last.get() as number;
      for (const section of sections)
        for (const slot of section) {
          if (numbers[slot] !== 0) continue;
          // Another process may have added it meanwhile.
          const row = find.get(words.texts[slot]) as { id: number } | undefined;
          if (!row) created.push(slot);
          numbers[slot] = row?.id ?? ++number;
          slotsByNumber.set(numbers[slot], slot);
        }
      return created;
    },
  };
}
