/** As German, Danish, Norwegian and Serbian are written without their letters: DIN 5007-2, Retskrivningsordbogen § 3. */
const spellings = new Map([
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
  ["å", "aa"],
  ["ø", "oe"],
  ["đ", "dj"],
]);
const spelled = new RegExp(`[${[...spellings.keys()].join("")}]`, "gu");

/**
 * The other way to write a text without umlauts: Schölkopf as Schoelkopf, Søgaard as Soegaard. Folding alone gives
 * Scholkopf and Sogaard. The way back is not to be had from the letters, as poem is no pöm.
 * @returns the text in lower case; null where it has none of these letters
 */
export function spelledOut(text: string): string | null {
  const lower = text.normalize("NFC").toLowerCase();
  const out = lower.replace(spelled, (letter) => spellings.get(letter) ?? letter);
  return out === lower ? null : out;
}

const pairs = new Map([...spellings].map(([letter, pair]) => [pair, letter === "đ" ? "d" : pair.slice(0, 1)]));
const pair = new RegExp([...new Set(spellings.values())].join("|"), "g");
/** In pairs of letters: of more no word is made. */
const mostPairs = 3;

/**
 * What a folded word may be the spelling of: schoelkopf that of scholkopf, with each pair of letters read as one or left.
 * Most words that have such a pair are no such spelling (poem), so this proves nothing.
 */
export function mayBeSpellingOf(word: string): string[] {
  const found = [...word.matchAll(pair)];
  if (found.length === 0 || found.length > mostPairs) return [];
  let readings = [""];
  let end = 0;
  for (const { 0: letters, index } of found) {
    const before = word.slice(end, index);
    readings = readings.flatMap((each) => [letters, pairs.get(letters) ?? ""].map((as) => each + before + as));
    end = index + letters.length;
  }
  return readings.map((each) => each + word.slice(end)).filter((each) => each !== word);
}
