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
