import { stemOf } from "../../text/stem";
import { stopWords } from "../../text/stopWords";
import { spellingKey } from "./spelling";

/** How many papers give a long name for a short one; both are slugs. */
export type LongName = { long: string; papers: number };

/** By the spelling key of an acronym, the slug of what it stands for. */
export type Acronyms = ReadonlyMap<string, string>;

/** An acronym that fewer papers define is no acronym of the field. */
export const minDefinitions = 3;
/** Of the papers that define it: with less, it has several meanings, and is joined with none. */
const minShare = 0.85;
/** Two letters stand for many things: more papers must agree. */
const short = { letters: 2, minDefinitions: 5, minShare: 0.9 };

/**
 * Returns what an acronym stands for, or null if that is not certain.
 * @param names all long names that papers give for it, in any order
 * @param known acronyms that may stand within long names: “multimodal LLMs (MLLMs)”
 */
export function meaningOf(acronym: string, names: readonly LongName[], known: Acronyms): string | null {
  const all = names.reduce((sum, { papers }) => sum + papers, 0);
  const spelled = [
    ...groupBy(
      names.map((name) => ({ ...name, long: expand(name.long, known) })),
      spellingKey,
    ),
  ];
  const meanings = [...groupBy(spelled, familyOf)].sort((a, b) => b.papers - a.papers);
  const [first] = meanings;
  const isShort = acronym.length <= short.letters;
  if (!first || first.papers < (isShort ? short.minDefinitions : minDefinitions)) return null;
  return first.papers < all * (isShort ? short.minShare : minShare) ? null : first.long;
}

/** Adds up names with the same key; each group has its commonest name. */
function groupBy(names: readonly LongName[], keyOf: (long: string) => string): Iterable<LongName> {
  const groups = new Map<string, LongName & { most: number }>();
  for (const { long, papers } of names) {
    const key = keyOf(long);
    const group = groups.get(key) ?? { long, papers: 0, most: 0 };
    const isCommoner = papers > group.most || (papers === group.most && long < group.long);
    groups.set(key, {
      long: isCommoner ? long : group.long,
      papers: group.papers + papers,
      most: isCommoner ? papers : group.most,
    });
  }
  return groups.values();
}

/** “question answering” and “question and answer” are one meaning, though not one name. */
function familyOf(slug: string): string {
  const words = slug.split("-").filter((word) => !stopWords.has(word));
  return words.map(stemOf).join("").replaceAll("-", "");
}

/** Replaces the acronyms in a slug by what they stand for: `llm-agent` becomes `large-language-model-agent`. */
export function expand(slug: string, acronyms: Acronyms): string {
  const whole = acronyms.get(spellingKey(slug));
  if (whole !== undefined) return whole;
  return slug
    .split("-")
    .map((word) => acronyms.get(spellingKey(word)) ?? word)
    .join("-");
}

/** Topics with the same key are one topic. Being a function of the name alone, it makes joining an equivalence. */
export function nameKey(slug: string, acronyms: Acronyms): string {
  return spellingKey(expand(slug, acronyms));
}
