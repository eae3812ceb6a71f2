import { archivesOfIds, laterArchives } from "./arxivArchives";

/** From `start` up to but not including `end`, including the URL that contains the id. */
export type Mention = {
  id: string;
  start: number;
  end: number;
  /** Whether the text shows what kind of id it is: by a word, by a URL, or because nothing else has that form. */
  isNamed: boolean;
};

const category = String.raw`(?:${[...archivesOfIds, ...laterArchives].join("|")})(?:\.[a-z]{2}|\.[a-z]+-[a-z]+)?`;
const month =
  "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september|october|november|december)";
/** Words that show that a number is an id: a category, a version, and the like. */
const idWord = new RegExp(
  String.raw`^(?:${category}|v\d{1,3}|arxiv(?:\.org)?|e-?prints?|preprints?|version|pdf|corr|primaryclass)$`,
  "i",
);
/** Other words that may stand beside an id: a date or its parts, and what references say about a URL. */
const otherWord = new RegExp(
  String.raw`^(?:\d{0,2}${month}\d{0,4}|\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d|\d{1,4}([./-])\d{1,2}\1\d{1,4}` +
    "|https?|oai|info|urn|urls?|href|dois?|links?|abs|html?|md|ps|papers?|id|identifier|archiveprefix|eprinttype" +
    "|dblp|journals|rec|available|online|at|from|on|in|last|date|accessed|access|retrieved|visited|viewed|checked)$",
  "i",
);

const maxRest = 200; // in characters: references have less text beside an id
const listNumber = /^[^\p{L}\p{N}]*[[(]\d{1,3}[\])]\s+/u; // The number of a reference: `[12] `, `(3) `
/** A remark in brackets at the end: `(accessed 29 July 2024)`, in any language. */
const remark = /[[({][^()[\]{}]{0,80}[)\]}]\W*$/;
const label = /^[^\p{L}\p{N}]*\p{L}[\p{L}\p{M} ]{0,30}[:：]\s*$/u; // A label before an id: `Link: `, `论文：`

/** Returns whether a text consists only of mentions of one paper and of words that stamps and references contain. */
export function isOnlyMentions(text: string, mentions: Mention[]): boolean {
  const [first, last] = [mentions[0], mentions.at(-1)];
  if (!first || !last || mentions.some(({ id }) => id !== first.id)) return false;
  const isNamed = mentions.some((mention) => mention.isNamed);
  const rests = mentions.map(({ end }, index) => text.slice(end, mentions[index + 1]?.start));
  const before = text.slice(0, first.start).replace(listNumber, "");
  const after = rests.pop() ?? "";
  const rest = [
    isNamed && label.test(before) ? "" : before,
    ...rests,
    isNamed && after.length <= maxRest ? after.replace(remark, "") : after,
  ].join(" ");
  if (rest.length > maxRest) return false;
  const words = rest.match(/[\p{L}\p{N}]+(?:(?:[.-]|(?<=\d)\/(?=\d))[\p{L}\p{N}]+)*/gu) ?? [];
  const areKnown = words.every((word) => idWord.test(word) || otherWord.test(word));
  return areKnown && (isNamed || words.length === 0 || words.some((word) => idWord.test(word)));
}
