import { archivesOfIds, laterArchives } from "./arxivArchives";

/** A place of a text that names a paper: from `start` to before `end`, with the address that the id stands in. */
export type Mention = {
  id: string;
  start: number;
  end: number;
  /** Whether the text says what the id is of: by a word, by an address, or because nothing else has that form. */
  isNamed: boolean;
};

const category = String.raw`(?:${[...archivesOfIds, ...laterArchives].join("|")})(?:\.[a-z]{2}|\.[a-z]+-[a-z]+)?`;
const month =
  "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)";
/** A category or a version, and what says of a number that it is an id. */
const tellingWord = new RegExp(
  String.raw`^(?:${category}|v\d{1,3}|arxiv(?:\.org)?|e-?prints?|preprints?|version|pdf|corr|primaryclass)$`,
  "i",
);
/** A date in whole or in pieces, and what references say of an address. */
const otherWord = new RegExp(
  String.raw`^(?:\d{0,2}${month}\d{0,4}|\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d|\d{1,4}([./-])\d{1,2}\1\d{1,4}` +
    "|https?|oai|info|urn|urls?|href|dois?|links?|abs|html?|md|ps|papers?|id|identifier|archiveprefix|eprinttype" +
    "|dblp|journals|rec|available|online|at|from|on|in|last|date|accessed|access|retrieved|visited|viewed|checked)$",
  "i",
);

/** In characters: references say less beside an id. */
const longest = 200;
/** The number of a reference: `[12] `, `(3) `. */
const listNumber = /^[^\p{L}\p{N}]*[[(]\d{1,3}[\])]\s+/u;
/** A remark in brackets at the end: `(accessed 29 July 2024)`, in any language. */
const remark = /[[({][^()[\]{}]{0,80}[)\]}]\W*$/;
/** What a text calls what follows: `Link: `, `论文：`. */
const label = /^[^\p{L}\p{N}]*\p{L}[\p{L}\p{M} ]{0,30}[:：]\s*$/u;

/** Whether a text is its mentions of one paper and nothing else: no word but those that stamps and references have. */
export function isNothingElse(text: string, mentions: Mention[]): boolean {
  const [first, last] = [mentions[0], mentions.at(-1)];
  if (!first || !last || mentions.some(({ id }) => id !== first.id)) return false;
  const isNamed = mentions.some((mention) => mention.isNamed);
  const rests = mentions.map(({ end }, index) => text.slice(end, mentions[index + 1]?.start));
  const before = text.slice(0, first.start).replace(listNumber, "");
  const after = rests.pop() ?? "";
  const rest = [
    isNamed && label.test(before) ? "" : before,
    ...rests,
    isNamed && after.length <= longest ? after.replace(remark, "") : after,
  ].join(" ");
  if (rest.length > longest) return false;
  const words = rest.match(/[\p{L}\p{N}]+(?:(?:[.-]|(?<=\d)\/(?=\d))[\p{L}\p{N}]+)*/gu) ?? [];
  const areKnown = words.every((word) => tellingWord.test(word) || otherWord.test(word));
  return areKnown && (isNamed || words.length === 0 || words.some((word) => tellingWord.test(word)));
}
