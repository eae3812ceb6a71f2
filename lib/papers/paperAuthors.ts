import type { Name } from "./authors/name";
import { readName } from "./authors/readName";
import { isSimpleName } from "./authors/simpleName";
import { splitAuthors } from "./authors/splitAuthors";
import { withVancouverCommas } from "./authors/vancouver";
import { limits } from "./limits";
import { printableText } from "./plain";

/** In characters: ten times what the papers with the most authors have. */
const longest = 1_000_000;

/** What LaTeX puts behind a name for a footnote, an institute or an address. */
const footnotes =
  /\\(?:thanks|footnote|footnotemark|footnotetext|inst|orcid[a-zA-Z]*|email|affil|affiliation|fnmsep|corref|cortext|fnref|tnoteref|authormark|textsuperscript|IEEEauthorref[a-z]*|IEEEauthorblockA)(?![a-zA-Z])\*?\s*(?:\[[^\][]*\]\s*)?(?:\{[^{}]*\})?/g;

/** A raised number or sign, not the accent of \\^o. */
const raised =
  /\$\s*(?:\{\s*\})?\s*\^\s*(?:\{[^{}$]*\}|\\[a-zA-Z]+|[^\s$\\])\s*\$|(?<!\\)\^(?:\{[^{}]*\}|\\[a-zA-Z]+|\w)/g;

/** The one place where LaTeX in names is read: whatever reads, prints or finds a name has it from here. */
function plainNames(source: string): string {
  const marked = source
    .replace(/[^\S\n\t]+/g, " ")
    .replace(/\s?\{\s?at\s?\}\s?|\\@|\$@\$/gi, "@")
    .replace(raised, " ")
    .replace(footnotes, " ")
    .replace(/\\and(?![a-zA-Z])/gi, " and ")
    .replace(/\\,/g, " ");
  // Lines may be authors, and reading LaTeX joins them.
  return marked
    .split(/[\n\t]|\\\\/)
    .map(printableText)
    .join("\n");
}

/**
 * The authors of a paper as its source wrote them, one or more in each text.
 * @returns them in order, without what names nobody
 */
export function namesOf(stored: readonly string[]): Name[] {
  const given = stored.length > 1 ? "one of several" : "list";
  const texts = stored.flatMap((text) => {
    const plain = isSimpleName(text) ? text : plainNames(text);
    return isSimpleName(plain) ? plain : splitAuthors(plain, given);
  });
  return withVancouverCommas(texts)
    .flatMap((text) => readName(text) ?? [])
    .slice(0, limits.authors);
}

/** The authors in texts that a source gives, of which one may be a list; each as it is written there, for the store. */
export function authorsIn(...texts: string[]): string[] {
  const given = texts.length > 1 ? "one of several" : "list";
  return withVancouverCommas(texts.flatMap((text) => splitAuthors(plainNames(text.slice(0, longest)), given)))
    .map((author) => author.slice(0, limits.name))
    .slice(0, limits.authors);
}
