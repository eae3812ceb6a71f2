import type Database from "better-sqlite3";
import { stemOf } from "../../text/stem";
import { isLabel } from "./document";
import { openInterner } from "./interner";

/** Who indexes has met these words. Each has a slot, a small number for arrays to count by; and so has each stem. */
export type TermDictionary = ReturnType<typeof openTermDictionary>;

/** An empty vocabulary over the words of a store. It is true as long as the transactions held that it was used in. */
export function openTermDictionary(database: Database.Database) {
  const find = database.prepare(`SELECT "id", "stem" FROM "IndexWord" WHERE "text" = ?`);
  const findNumber = database.prepare(`SELECT "text", "stem" FROM "IndexWord" WHERE "id" = ?`);
  const last = database.prepare(`SELECT COALESCE(MAX("id"), 0) FROM "IndexWord"`).pluck();
  const words = openInterner();
  const slotsByNumber = new Map<number, number>();
  /** By which the store knows them, 0 where it has yet to. */
  const numbers: number[] = [];
  /** The slots of their stems. */
  const stems: number[] = [];
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
    /**
     * Gives numbers to those words of papers that the store has not, in the order in which they stand: common words
     * come early and get small ones. Only in the transaction that then writes them. @returns the slots of the new words
     */
    numberNew: (sections: readonly (readonly number[])[]): number[] => {
      const created: number[] = [];
      let number = last.get() as number;
      for (const section of sections)
        for (const slot of section) {
          if (numbers[slot] !== 0) continue;
          // Somebody else may have had it meanwhile.
          const row = find.get(words.texts[slot]) as { id: number } | undefined;
          if (!row) created.push(slot);
          numbers[slot] = row?.id ?? ++number;
          slotsByNumber.set(numbers[slot], slot);
        }
      return created;
    },
  };
}
