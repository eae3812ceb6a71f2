import { foldWord } from "../../text/fold";
import { memoize } from "../../text/memoize";
import { wordPattern } from "../../text/scanWords";
import { plainText } from "../plain";
import { findCategory } from "./category";

const maxLength = 100; // In characters. A longer text is a sentence, and is identified by its beginning.

// The code of a category, or a keyword's words without case, accents and parentheses, the last in the singular: `Large
// Language Models (LLMs)` becomes large-language-model; with "of", mixture-of-experts. "" if it has no words.
export function topicSlug(text: string): string {
  return slugs.get(text);
}

/** Most topics are those of many papers. */
const slugs = memoize(20_000, (text: string) => findCategory(text)?.code ?? keywordSlug(text), "topics/slug");

function keywordSlug(text: string): string {
  const plain = plainText(text);
  const words = wordsOf(plain.replace(/\([^()]*\)/g, " "));
  return slugOfWords(words.length > 0 ? words : wordsOf(plain));
}

/** Returns the slug of a keyword from its folded words. It is called for hundreds of phrases per paper. */
export function slugOfWords(words: readonly string[]): string {
  let kept = words.slice(0, maxLength + 1); // More words cannot fit into the slug
  let slug = kept.join("-");
  while (slug.length > maxLength && kept.length > 1) {
    kept = kept.slice(0, -1);
    slug = kept.join("-");
  }
  if (slug.length > maxLength) slug = slug.slice(0, maxLength).replace(/[\ud800-\udbff]$/, "");
  if (!slug.endsWith("s") || kept.slice(0, -1).includes("of")) return slug;
  const last = kept.length === 1 ? slug : (kept[kept.length - 1] ?? "");
  return slug.slice(0, slug.length - last.length) + singular(last);
}

const accentsAlone = /(?<![\p{L}\p{N}\p{M}])\p{M}+/gu;

/** Folding may decompose a character: ½ becomes 1⁄2, a musical note a head and a stem, an accent without a letter. */
function wordsOf(text: string): string[] {
  return (text.match(wordPattern) ?? [])
    .map((word) => foldWord(word).replace(accentsAlone, ""))
    .flatMap((word) => word.match(wordPattern) ?? []);
}

/** An approximation for words in s: it only has to give the same result for both forms. */
export function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is|as|ics|series|species|bayes)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(?:sh|ch|x|ss)es$/.test(word) ? -2 : -1);
}

/** Returns a topic's label from its slug alone: `cs.CL`, `mixture of experts`. */
export function topicLabel(slug: string): string {
  return findCategory(slug)?.code ?? slug.replaceAll("-", " ");
}

/** Returns the label with the name of a category: `cs.CL Computation and Language`. */
export function topicTitle(slug: string): string {
  const category = findCategory(slug);
  return category ? `${category.code} ${category.name}` : topicLabel(slug);
}
