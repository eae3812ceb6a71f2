import { foldWord } from "../../text/fold";
import { wordPattern } from "../../text/scanWords";
import { plainText } from "../plain";
import { findCategory } from "./category";

/** In characters. What is longer is a sentence, and is known by its beginning. */
const longest = 100;

/**
 * What a topic is known by, in addresses and in the index: the code of a category; else the words of a keyword without
 * case, accents, and what stands in parentheses, the last one in the singular. `Large Language Models (LLMs)` is
 * large-language-model. Words before an "of" say what it is, and those after it stay: mixture-of-experts.
 * @returns "" where the text has no words
 */
export function topicSlug(text: string): string {
  return findCategory(text)?.code ?? keywordSlug(text);
}

function keywordSlug(text: string): string {
  const plain = plainText(text);
  const words = wordsOf(plain.replace(/\([^()]*\)/g, " "));
  return slugOfWords(words.length > 0 ? words : wordsOf(plain));
}

/** The slug of a keyword whose words are folded already. Hundreds are asked for of each paper whose keywords are found. */
export function slugOfWords(words: readonly string[]): string {
  // Behind a hundred hyphens none is looked at.
  let kept = words.slice(0, longest + 1);
  let slug = kept.join("-");
  while (slug.length > longest && kept.length > 1) {
    kept = kept.slice(0, -1);
    slug = kept.join("-");
  }
  if (slug.length > longest) slug = slug.slice(0, longest).replace(/[\ud800-\udbff]$/, "");
  if (!slug.endsWith("s") || kept.slice(0, -1).includes("of")) return slug;
  const last = kept.length === 1 ? slug : (kept[kept.length - 1] ?? "");
  return slug.slice(0, slug.length - last.length) + singular(last);
}

const accentsAlone = /(?<![\p{L}\p{N}\p{M}])\p{M}+/gu;

/** Folding may take a sign apart: ½ is 1⁄2, and a note of music is a head and a stem, an accent without a letter. */
function wordsOf(text: string): string[] {
  return (text.match(wordPattern) ?? [])
    .map((word) => foldWord(word).replace(accentsAlone, ""))
    .flatMap((word) => word.match(wordPattern) ?? []);
}

/** Of a word that ends in s. Roughly: two forms of a word that come out as one are all that is asked for. */
function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is|as|ics|series|species|bayes)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(?:sh|ch|x|ss)es$/.test(word) ? -2 : -1);
}

/** A topic as a text names it, where only its slug is known: `cs.CL`, `mixture of experts`. */
export function topicLabel(slug: string): string {
  return findCategory(slug)?.code ?? slug.replaceAll("-", " ");
}

/** The same for who may not know the code: `cs.CL Computation and Language`. */
export function topicTitle(slug: string): string {
  const category = findCategory(slug);
  return category ? `${category.code} ${category.name}` : topicLabel(slug);
}
