import { archivesOfIds, laterArchives } from "./arxivArchives";

/** The end of a file's name, and what stands in an address behind its path. */
const ending = /^(?:\.(?:pdf|html?|md|ps|txt|bib|tar\.gz|gz))?\/*(?:[?#&]\S*)?/i;

const category = String.raw`(?:${[...archivesOfIds, ...laterArchives].join("|")})(?:\.[a-z]{2}|\.[a-z]+-[a-z]+)?`;
const months = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
/** A category, a piece of a date, a version, and what references say of the kind of the text. */
const stampWord = new RegExp(
  String.raw`^(?:${category}|(?:${months})[a-z]{0,6}|\d{1,2}|(?:19|20)\d\d|v\d{1,3}|preprint|e-?print|pdf)$`,
  "i",
);
/** What follows an id alone: nobody searches for a number and a category. */
const sign = new RegExp(String.raw`^\s*(?:[[(]?${category}(?![\w-])|v\d)`, "i");

/** In characters: the longest stamp, with two categories and a date, has half of it. */
const longest = 100;

/**
 * Whether a text can follow an arXiv id that is meant as one: nothing, the end of an address, or words of the stamp that
 * arXiv prints on a PDF, `[cs.CL] 29 Jul 2024`.
 * @param isNamed whether something says that it is arXiv's. A bare number needs a category or a version behind it.
 */
export function isAfterId(text: string, isNamed: boolean): boolean {
  const rest = text.replace(ending, "");
  if (rest.length > longest) return false;
  const words = rest.split(/[\s,;:()[\]{}]+|\.(?=\s|$)/).filter((word) => word !== "");
  return words.every((word) => stampWord.test(word)) && (isNamed || words.length === 0 || sign.test(rest));
}
