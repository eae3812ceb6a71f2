import { abbreviations } from "./abbreviations";
import { nameKeys } from "./nameKeys";

/** "SAM 2: Segment Anything in Images and Videos", "Qwen3 Technical Report": one word for all ways to type a name. */

const maxHeadLength = 200; // in characters: names end before this
const maxWords = 6; // In words. Anything longer is a sentence and no name.
const maxNames = 6; // Names per title

/** A colon, or a dash between spaces, ends a name. The colon of a ratio or a time (3:1) does not. */
const separator = /:(?!\d)|\s(?:-{1,3}|[–—|])\s/u;
const report =
  /^(.+?)\s(?:(?:full\s)?technical\s(?:report|preview)|tech\sreport|(?:system|model)\scard|white\s?paper)\b.*$/iu;
const introduction = /^(?:introducing|announcing|presenting)\s/iu;
const article = /^(?:the|an?)\s(?=\S)/iu;
const parenthesis = /\(([^()]*)\)/gu;
const isVersion = /^v?\p{Nd}+$/u;
const hasDigit = /\p{Nd}/u;
const conjunction = /\s(?:and|&)\s/iu;

/** A capital within a word, or a digit, marks a coined name: PixMo, SAM, H1. */
const coined = /^\S*(?:\p{L}\p{Lu}|\p{Nd})\S*$/u;

// What precedes its colon, or all of a short title; that without "Technical Report" or "Introducing"; an abbreviation
// in parentheses after it; each of two coined names. `title` is plain text, see lib/papers/plain.ts. Returns keys.
export function introducedNames(title: string): string[] {
  const { head, named } = readHead(title);
  const abbreviations = [...named.matchAll(parenthesis)].map(([, inner = ""]) => inner);
  const bare = named.replace(parenthesis, "");
  const pair = bare.split(conjunction);
  const texts = [
    head,
    named,
    bare,
    ...abbreviations.filter((each) => coined.test(each)),
    ...(pair.length > 1 ? pair.filter((each) => coined.test(each)) : []),
  ];
  return keysOf(texts.filter(isShort));
}

/** A name with a capital inside (FlashAttention) or with a version (GPT-4, Llama 3) at the beginning of a title. */
const leadingName =
  /^(?:\p{Lu}[\p{L}-]*\p{Ll}\s\p{Nd}{1,2}(?:\.\p{Nd})?|\p{L}[\p{L}\p{N}-]*(?:\p{Ll}\p{Lu}|\p{L}-?\p{Nd})[\p{L}\p{N}.-]*)(?=[,\s])/u;
/** In Marco-o1, the part after the hyphen does not name the thing alone; after a single letter it does. */
const pieceBefore = /(?:\s|(?<=^\p{L})-)(?=\p{L})/gu;

// For queries that are no introduced name: a coined name at the start of the title (The Llama 3 Herd of Models), the
// end of a name with a version (o1 of OpenAI o1, JEPA 2 of V-JEPA 2), the abstract's abbreviation. Returns keys.
export function otherNames(title: string, abstract: string): string[] {
  const { named, isName } = readHead(title);
  const first = leadingName.exec(title.slice(0, maxHeadLength).replace(article, ""))?.[0] ?? "";
  const isVersioned = isName && isShort(named) && hasDigit.test(named);
  const ends = isVersioned ? [...named.matchAll(pieceBefore)].map(({ index }) => named.slice(index + 1)) : [];
  const own = introducedNames(title);
  return keysOf([first, ...ends.filter((each) => hasDigit.test(each)), ...abbreviations(own, abstract)]).filter(
    (key) => !own.includes(key) && !isVersion.test(key),
  );
}

// `head` precedes the colon, or is all; `named` lacks "Technical Report" and the like; `isName` if either shows a name.
function readHead(title: string): { head: string; named: string; isName: boolean } {
  const start = title.slice(0, maxHeadLength);
  const end = start.search(separator);
  const head = end > 0 ? start.slice(0, end) : title;
  const introduced = head.replace(introduction, "");
  const named = introduced.replace(report, "$1");
  return { head, named, isName: end > 0 || named !== introduced };
}

function keysOf(texts: string[]): string[] {
  return [...new Set(texts.flatMap(nameKeys))].slice(0, maxNames);
}

function isShort(text: string): boolean {
  return text.length < maxHeadLength && text.trim().split(/\s+/).length <= maxWords;
}
