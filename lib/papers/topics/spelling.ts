import { memoize } from "../../text/memoize";
import { singular } from "./slug";

/** British endings and words, each with its American form. */
const american: [RegExp, string][] = [
  [/is(e|ed|es|er|ers|ing|ation|ations|ational)$/, "iz$1"],
  [/ys(e|ed|es|er|ers|ing)$/, "yz$1"],
  [/^(behavi|col|fav|hum|lab|neighb|rum|vap|hon)our/, "$1or"],
  [/^(model|label|travel|channel|signal|level|cancel|fuel|tunnel|panel|parallel)l(?=ing$|ed$|er$|ers$)/, "$1"],
  [/^(cent|fib|lit|met|theat)re(?=s?$)/, "$1er"],
  [/logue$/, "log"],
  [/^(def|lic|off)ence$/, "$1ense"],
  [/^artefact/, "artifact"],
  [/^grey/, "gray"],
  [/^programme$/, "program"],
  [/^judgement/, "judgment"],
];

/** Plurals that `singular` cuts wrongly or not at all. */
const irregular = new Map([
  ["biase", "bias"],
  ["cach", "cache"],
  ["corpora", "corpus"],
  ["hypothese", "hypothesis"],
  ["indice", "index"],
  ["matrice", "matrix"],
  ["vertice", "vertex"],
]);

/** Topics have few distinct words. */
const wordKeys = memoize(20_000, (word: string) => {
  const one = word.endsWith("s") ? singular(word) : word;
  return american.reduce((text, [british, form]) => text.replace(british, form), irregular.get(one) ?? one);
});

/**
 * Equal for the spellings of one name: with and without hyphens, in the plural, British and American. It serves to
 * compare and is no word: “noise” becomes “noize”. Two numbers stay apart: 3.1 is not 31.
 * @param slug see slug.ts
 */
export function spellingKey(slug: string): string {
  return slug
    .split("-")
    .map(wordKeys.get)
    .join("-")
    .replace(/(?<!\p{N})-|-(?!\p{N})/gu, "");
}
