import { type AuthorsPiece, partedByBraces } from "./authors/braced";
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
  return piecesOf(stored, (text) => {
    const plain = isSimpleName(text) ? text : plainNames(text);
    return isSimpleName(plain) ? [plain] : splitAuthors(plain, given);
  })
    .flatMap(({ text, isOne }): Name[] => {
      const name = isOne ? { kind: "group" as const, name: printableText(text) } : readName(text);
      return name ? [name] : [];
    })
    .slice(0, limits.authors);
}

/**
 * The authors in texts that a source gives, of which one may be a list; each as it is written there, for the store. What
 * braces make one author has two of them, which can be no others.
 */
export function authorsIn(...texts: string[]): string[] {
  const given = texts.length > 1 ? "one of several" : "list";
  const bounded = texts.map((text) => text.slice(0, longest));
  return piecesOf(bounded, (text) => splitAuthors(plainNames(text), given))
    .map(({ text, isOne }) => (isOne ? `{{${text.slice(0, limits.name - 4)}}}` : text.slice(0, limits.name)))
    .slice(0, limits.authors);
}

/** The authors in texts, one in each piece. */
function piecesOf(texts: readonly string[], split: (text: string) => string[]): AuthorsPiece[] {
  const pieces = texts.flatMap((text) =>
    partedByBraces(text).flatMap((piece) => (piece.isOne ? piece : split(piece.text).map(ofSeveral))),
  );
  const several = withVancouverCommas(pieces.flatMap(({ text, isOne }) => (isOne ? [] : text)));
  let next = 0;
  return pieces.map((piece) => (piece.isOne ? piece : ofSeveral(several[next++] ?? "")));
}

function ofSeveral(text: string): AuthorsPiece {
  return { text, isOne: false };
}
