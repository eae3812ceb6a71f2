import { stopWords } from "../../text/stopWords";

/** What is known of a word. */
type StemmedWord = { text: string; stem: string; papersWithStem: number | null };

/** A stem, and in how many papers it stands. */
export type Stem = { text: string; papers: number };

export type StemIds = ReturnType<typeof openStemIds>;

/**
 * The stems of words by number, for who asks for hundreds at once: an entry of an array is found ten times as quickly as
 * a word and its text in maps of all of them. An entry is four bytes for each word that there is.
 */
export function openStemIds(wordOf: (id: number) => StemmedWord) {
  let stems: Stem[] = [];
  const numbers = new Map<string, number>();
  /** By word: one more than the number of its stem; 0 where it was not asked for yet. */
  let known = new Int32Array(65_536);
  const none = -1;

  function read(word: number): number {
    const { text, stem, papersWithStem } = wordOf(word);
    if (text.length < 2 || stopWords.has(text)) return none;
    const before = numbers.get(stem);
    if (before !== undefined) return before;
    numbers.set(stem, stems.length);
    return stems.push({ text: stem, papers: papersWithStem ?? 0 }) - 1;
  }

  return {
    /** The number of a word's stem; −1 where the word says nothing. */
    numberOf: (word: number): number => {
      const before = known[word] ?? 0;
      if (before !== 0) return before > 0 ? before - 1 : none;
      const number = read(word);
      if (word >= known.length) {
        const larger = new Int32Array(2 * word);
        larger.set(known);
        known = larger;
      }
      known[word] = number === none ? none : number + 1;
      return number;
    },
    /** @param number that `numberOf` gave since they were forgotten */
    stemOf: (number: number): Stem => stems[number] ?? { text: "", papers: 0 },
    forget: () => {
      stems = [];
      numbers.clear();
      known.fill(0);
    },
  };
}
