import { type AddressBefore, addressBefore } from "./addressBefore";
import { linkTarget, upToClosing, visible, withoutCodes, withoutEnd } from "./pasted";
import { publisherDois, withoutPageOf, withoutPreprintVersion } from "./publishers";
import { isNothingElse, type Mention } from "./surroundings";

/** A prefix, which may have parts, and a suffix of any signs but spaces (doi.org handbook, 2.2). */
const form = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/;
/** A list goes on with the next DOI, or with what else names the paper. */
const found =
  /(?:(?<=doi|%2f)|(?<![\p{L}\p{N}.]))10\.\d{4,9}(?:\.\d+)*(?:\/|%2f)(?:(?![,;](?:10\.\d|https?:|doi:|pmc?id:|arxiv:))\S)+/giu;
/** What says that a DOI follows. */
const label = /(?:^|[^a-z])(?:dois?|urn|info)[\s:=/({["'<]*$/i;
/** In characters. */
const longestLabel = 40;
/** A URI is written in code; what `doi:` names is not. */
const uri = /(?:urn:\s*doi:|info:\s*doi\/)$/i;
/** A text that was put into code as a whole. */
const isInCode = /^(?:https?|doi|urn|info)%3a/i;
/** A suffix of fewer digits may be a fraction: 10.1234/5678. */
const longFraction = 8;
/** In characters. */
const longestList = 2000;

/**
 * Reads a DOI in whatever spelling people paste: bare, named, as an address or a URI, at a publisher's, as a reference has
 * it, with punctuation around it.
 * @returns it in lower case, in which DOIs compare (doi.org handbook, 2.4), or null where the text is anything else
 */
export function parseDoi(text: string): string | null {
  const shown = visible(text);
  const pasted = linkTarget(isInCode.test(shown) ? withoutCodes(shown) : shown);
  const spelled = publisherDois(pasted);
  const mentions = doiMentions(spelled);
  return isNothingElse(spelled, mentions) ? (mentions[0]?.id ?? null) : null;
}

/**
 * All places of a text that name something by its DOI.
 * @param text as `visible` gives it
 */
export function doiMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  let last = 0;
  for (const { 0: all, index } of text.matchAll(found)) {
    // Of an address within another, the inner one was read with the outer.
    if (index < last) continue;
    const mention = readMention(text, all, index);
    if (!mention) continue;
    mentions.push(mention);
    last = mention.end;
  }
  return mentions;
}

function readMention(text: string, all: string, index: number): Mention | null {
  const address = addressBefore(text, index);
  const start = address?.start ?? index;
  const word = upToClosing(all, text.charAt(start - 1) || " ");
  const lead = text.slice(Math.max(0, index - longestLabel), index);
  const id = withoutPreprintVersion(withoutEnd(address ? inAddress(word, address) : written(word, lead)).toLowerCase());
  if (!form.test(id)) return null;
  const suffix = id.slice(id.indexOf("/") + 1);
  const isNamed = address !== null || label.test(lead) || suffix.length >= longFraction || /\p{L}/u.test(suffix);
  return { id, start, end: index + word.length, isNamed };
}

function written(word: string, lead: string): string {
  const isCoded = uri.test(lead) || /^10\.[\d.]+%2f/i.test(word);
  return withBrackets(isCoded ? withoutCodes(word) : word);
}

function inAddress(word: string, { host, path }: AddressBefore): string {
  const end = word.search(path.includes("?") ? /[&#]/ : /[?#]/);
  const doi = withoutCodes(end < 0 ? word : word.slice(0, end));
  return /(?:^|[.-])doi[.-]org(?:[.-]|$)|(?:^|\.)handle\.net$/.test(host) ? doi : withoutPageOf(host, withoutEnd(doi));
}

/** DOIs of 1998 have signs that HTML and addresses write in code: `16&lt;1661::AID-SIM968&gt;3.0.CO;2-2`. */
function withBrackets(doi: string): string {
  return doi
    .replace(/&lt;|%3c/gi, "<")
    .replace(/&gt;|%3e/gi, ">")
    .replaceAll("&amp;", "&");
}

/** The first DOI of a list, as arXiv has them for an article and its erratum. A semicolon within a DOI parts nothing. */
export function firstDoi(text: string): string | null {
  for (const piece of text.slice(0, longestList).split(/\s+|[,;](?=10\.)/)) {
    const doi = parseDoi(piece);
    if (doi !== null) return doi;
  }
  return null;
}

/**
 * The address of a DOI at the resolver. Signs that would end a path or a link are written in code (doi.org handbook, 3.8);
 * slashes, too, where browsers would take a piece between them for "one folder up".
 * @param doi as `parseDoi` gives it
 */
export function doiUrl(doi: string): string {
  return `https://doi.org/${inCode(doi)}`;
}

/** A DOI as a URI that names it and leads nowhere (info-uri.info). */
export function doiUri(doi: string): string {
  return `info:doi/${inCode(doi)}`;
}

function inCode(doi: string): string {
  const path = encodeURI(doi.toWellFormed()).replace(
    /[#?'[\]]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const isClimbing = path.split("/").some((piece) => piece === "." || piece === "..");
  return isClimbing ? path.replaceAll("/", "%2F") : path;
}
