/** Substitutes for special letters in German, Danish, Norwegian and Serbian: DIN 5007-2, Retskrivningsordbogen § 3. */
const spellings = new Map([
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
  ["å", "aa"],
  ["ø", "oe"],
  ["đ", "dj"],
]);
const spelled = new RegExp(`[${[...spellings.keys()].join("")}]`, "gu");

/** Schölkopf becomes schoelkopf, where folding gives scholkopf; in lower case. Null if it has no such letter. */
export function spellOut(text: string): string | null {
  const lower = text.normalize("NFC").toLowerCase();
  const out = lower.replace(spelled, (letter) => spellings.get(letter) ?? letter);
  return out === lower ? null : out;
}

const pairs = new Map([...spellings].map(([letter, pair]) => [pair, letter === "đ" ? "d" : pair.slice(0, 1)]));
const pair = new RegExp([...new Set(spellings.values())].join("|"), "g");
const maxPairs = 3; // A word with more pairs of letters than this is not a real one

/** scholkopf for schoelkopf, each pair as one letter or not. Only a guess: poem is not pöm. */
export function possibleOrigins(word: string): string[] {
  const found = [...word.matchAll(pair)];
  if (found.length === 0 || found.length > maxPairs) return [];
  let readings = [""];
  let end = 0;
  for (const { 0: letters, index } of found) {
    const before = word.slice(end, index);
    readings = readings.flatMap((each) => [letters, pairs.get(letters) ?? ""].map((as) => each + before + as));
    end = index + letters.length;
  }
  return readings.map((each) => each + word.slice(end)).filter((each) => each !== word);
}
