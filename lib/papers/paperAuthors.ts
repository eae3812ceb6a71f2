import { type AuthorsPiece, partedByBraces } from "./authors/braced";
import type { Name } from "./authors/name";
import { readName } from "./authors/readName";
import { isSimpleName } from "./authors/simpleName";
import { splitAuthors } from "./authors/splitAuthors";
import { withVancouverCommas } from "./authors/vancouver";
import { limits } from "./limits";
import { printableText } from "./plain";

const maxLength = 1_000_000; // in characters: ten times the longest real author lists

/** LaTeX commands after a name for a footnote, an institute or an address. */
const footnotes =
  /\\(?:thanks|footnote|footnotemark|footnotetext|inst|orcid[a-zA-Z]*|email|affil|affiliation|fnmsep|corref|cortext|fnref|tnoteref|authormark|textsuperscript|IEEEauthorref[a-z]*|IEEEauthorblockA)(?![a-zA-Z])\*?\s*(?:\[[^\][]*\]\s*)?(?:\{[^{}]*\})?/g;

/** A superscript number or sign, but not the accent in \\^o. */
const raised =
  /\$\s*(?:\{\s*\})?\s*\^\s*(?:\{[^{}$]*\}|\\[a-zA-Z]+|[^\s$\\])\s*\$|(?<!\\)\^(?:\{[^{}]*\}|\\[a-zA-Z]+|\w)/g;

/** Converts LaTeX in names to plain text. Everything that parses, prints or searches names uses this. */
function plainNames(source: string): string {
  const marked = source
    .replace(/[^\S\n\t]+/g, " ")
    .replace(/\s?\{\s?at\s?\}\s?|\\@|\$@\$/gi, "@")
    .replace(raised, " ")
    .replace(footnotes, " ")
    .replace(/\\and(?![a-zA-Z])/gi, " and ")
    .replace(/\\,/g, " ");
  // Each line may be an author, and converting LaTeX would join lines.
  return marked
    .split(/[\n\t]|\\\\/)
    .map(printableText)
    .join("\n");
}

/** One or more in each text, as the source wrote them. Returns them in order, without placeholders. */
export function namesOf(stored: readonly string[]): Name[] {
  const context = stored.length > 1 ? "one of several" : "list";
  return piecesOf(stored, (text) => {
    const plain = isSimpleName(text) ? text : plainNames(text);
    return isSimpleName(plain) ? [plain] : splitAuthors(plain, context);
  })
    .flatMap(({ text, isOne }): Name[] => {
      const name = isOne ? { kind: "group" as const, name: printableText(text) } : readName(text);
      return name ? [name] : [];
    })
    .slice(0, limits.authors);
}

/** Each as written, for the store. An author that braces keep together is stored in double braces, unlike others. */
export function authorsIn(...texts: string[]): string[] {
  const context = texts.length > 1 ? "one of several" : "list";
  const bounded = texts.map((text) => text.slice(0, maxLength));
  return piecesOf(bounded, (text) => splitAuthors(plainNames(text), context))
    .map(({ text, isOne }) => (isOne ? `{{${text.slice(0, limits.name - 4)}}}` : text.slice(0, limits.name)))
    .slice(0, limits.authors);
}

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
