import { archivesOfIds } from "./arxivArchives";
import { inAddress } from "./arxivSites";
import { isAfterId } from "./arxivStamp";
import { linkTarget, splitAddress, visible, withoutCodes, withoutWrapping } from "./pasted";

/** The paper without its version; the version is null where none is given. */
export type ArxivId = { id: string; version: number | null };

const month = "(?:0[1-9]|1[0-2])";
/** Since April 2007: yymm.number, of 4 digits through 1412 and of 5 from 1501 (info.arxiv.org/help/arxiv_identifier.html). */
const modernId = String.raw`(?:07(?:0[4-9]|1[0-2])|(?:0[89]|1[0-4])${month})\.\d{4}|(?:1[5-9]|[2-8]\d)${month}\.\d{5}`;
/** From August 1991 to March 2007: archive[.subject class]/yymmnumber. */
const oldId = String.raw`(?:${archivesOfIds.join("|")})(?:\.[a-z]{2}|\.[a-z]+-[a-z]+)?/(?:(?:9[1-9]|0[0-6])${month}|070[1-3])\d{3}`;
/** An id, and the version that may stand behind it. No letter or digit follows. */
const idAndVersion = String.raw`(${modernId}|${oldId})(?:v([1-9]\d{0,2}))?(?![\w])`;

const atStart = new RegExp(`^${idAndVersion}`, "i");
/** `[2407.20183] The title`, as arXiv's pages are called in a browser. */
const inBrackets = new RegExp(String.raw`^\[(?:arxiv:\s*)?${idAndVersion}\](?= )`, "i");
/** What says that an id of arXiv follows: `arXiv preprint arXiv:`, `oai:arXiv.org:`, `CoRR, abs/`, `/papers/`. */
const label =
  /^\/?(?:(?:arxiv(?:\.org)?|oai|info|url|doi|e-?prints?|preprints?|corr|id(?:entifier)?|abs|pdf|html|papers)(?![a-z])[\s:.,=/#({[<_-]*)+/i;
/** An arXiv id as a DOI (info.arxiv.org/help/doi.html). */
const asDoi = /^(?:(?:urn:|info:)?doi\b[\s:=/]*)?10\.48550\/(?=arxiv)/i;

/**
 * Reads an arXiv id in whatever spelling people paste: bare, with a version, as the stamp of a PDF, as a DOI, as the
 * address of a page about the paper, with punctuation around it or in the codes of an address.
 * @returns null where the text is anything else, also where it only contains an id
 */
export function parseArxivId(text: string): ArxivId | null {
  // No id has a sign of percent in it, so that whatever is in code can be resolved, also where it is twice.
  const pasted = visible(withoutCodes(withoutCodes(visible(text))));
  const titled = inBrackets.exec(pasted);
  if (titled) return idOf(titled);
  const spelling = withoutWrapping(linkTarget(pasted));
  const unlabelled = spelling.replace(asDoi, "").replace(label, "");
  return read(spelling, false) ?? (unlabelled === spelling ? null : read(unlabelled, true));
}

/** @param isNamed whether something before it has said that it is arXiv's */
function read(text: string, isNamed: boolean): ArxivId | null {
  const match = atStart.exec(text);
  if (!match) return readAddress(text);
  return isAfterId(text.slice(match[0].length), isNamed) ? withVersion(match, text) : null;
}

function readAddress(text: string): ArxivId | null {
  const address = splitAddress(text);
  if (!address || !isAfterId(address.rest, true)) return null;
  const match = inAddress(idAndVersion, address);
  return match && idOf(match);
}

/** The oldest stamps have a space before the version: `hep-th/9901001 v2`. */
function withVersion(match: RegExpExecArray, text: string): ArxivId {
  const found = idOf(match);
  const apart = /^ v([1-9]\d{0,2})\b/i.exec(text.slice(match[0].length))?.[1];
  return apart && found.version === null ? { ...found, version: Number(apart) } : found;
}

/** Old ids are the same paper with their subject class and without: math.GT/0309136 is math/0309136. */
function idOf([, id = "", version]: RegExpExecArray): ArxivId {
  return { id: id.toLowerCase().replace(/\.[^/]*\//, "/"), version: version ? Number(version) : null };
}
