import { normalized } from "../text/normalized";

/*
 * What makes two records the same paper: the same arXiv id (any version), the same DOI, the same id at its
 * source, or the same title where one of the two has no id at all.
 */

/** Since April 2007: yymm.number, 4 digits until 1412 and 5 from 1501 (info.arxiv.org/help/arxiv_identifier.html). */
const modernId = String.raw`(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.\d{4}|(?:1[5-9]|[2-8]\d)(?:0[1-9]|1[0-2])\.\d{5}`;
/** Before: archive[.subject class]/yymmnumber. */
const oldId = String.raw`[a-z]+(?:-[a-z]+)*(?:\.[A-Z]{2})?/\d{2}(?:0[1-9]|1[0-2])\d{3}`;
/** Old ids are the same paper with and without it: math.GT/0309136 is math/0309136. */
const subjectClass = /\.[a-z]{2}\//;
const arxivForm = new RegExp(
  String.raw`^(?:arxiv:|oai:arXiv\.org:|(?:https?://)?(?:www\.|export\.)?(?:arxiv\.org|alphaxiv\.org)/(?:abs|pdf|html)/|` +
    String.raw`(?:https?://(?:dx\.)?doi\.org/|doi:)?10\.48550/arxiv\.)?(${modernId}|${oldId})(?:v(\d{1,3}))?(?:\.pdf)?(?:[?#].*)?$`,
  "i",
);

/** @returns the id without its version, and the version where one is given; null where `text` is no arXiv id or URL */
export function parseArxivId(text: string): { id: string; version: number | null } | null {
  const match = arxivForm.exec(text.trim());
  if (!match?.[1]) return null;
  const id = match[1].toLowerCase().replace(subjectClass, "/");
  return { id, version: match[2] ? Number(match[2]) : null };
}

/** @returns the DOI in lower case, in which DOIs compare (doi.org handbook, 2.4), or null where `text` is none */
export function parseDoi(text: string): string | null {
  const match = /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(text.trim());
  return match?.[1]?.toLowerCase() ?? null;
}

/**
 * The title folded for comparison: letters and digits alone (and + and #, as C++ is not C#), without case, accents,
 * wraps or the styles of LaTeX; other commands keep their name, as \\alpha is not \\beta.
 */
export function titleKey(title: string): string {
  const folded = fold(title).replace(/[^\p{L}\p{M}\p{N}+#]+/gu, "");
  return folded || title.trim();
}

function fold(text: string): string {
  const words = text
    .replace(/\\["'`^~=.](?=[{\\\p{L}])|\\[Hcuvdbkrt](?=[{\\])/gu, "")
    .replace(/\\(?:text|math)[a-z]*|\\emph/g, " ")
    .replace(/[\\{}$^_]/g, "");
  return (
    normalized(words, "NFKD")
      // Latin's and Greek's marks; Japanese ones make another letter.
      .replace(/[\u0300-\u036f]/g, "")
      .normalize("NFKC")
      .toLowerCase()
  );
}
