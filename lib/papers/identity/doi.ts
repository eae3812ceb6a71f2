import { type AddressBefore, addressBefore } from "./addressBefore";
import { cleanPasted, linkTarget, percentDecode, trimEnding, upToClosing } from "./pasted";
import { publisherDois, withoutPageOf, withoutPreprintVersion } from "./publishers";
import { isOnlyMentions, type Mention } from "./surroundings";

/** A prefix, which may have several parts, and a suffix of any characters except spaces (doi.org handbook, 2.2). */
const form = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/;
/** A DOI in a text. In a list it ends before the next DOI or another identifier of the paper. */
const doiInText =
  /(?:(?<=doi|%2f)|(?<![\p{L}\p{N}.]))10\.\d{4,9}(?:\.\d+)*(?:\/|%2f)(?:(?![,;](?:10\.\d|https?:|doi:|pmc?id:|arxiv:))\S)+/giu;
const label = /(?:^|[^a-z])(?:dois?|urn|info)[\s:=/({["'<]*$/i;
const maxLabel = 40; // in characters
/** A DOI in a URI is percent-encoded; after `doi:` it is not. */
const uri = /(?:urn:\s*doi:|info:\s*doi\/)$/i;
const isInCode = /^(?:https?|doi|urn|info)%3a/i; // A text that was percent-encoded as a whole
const minSuffix = 8; // A suffix with fewer digits may be a fraction: 10.1234/5678
const maxList = 2000; // in characters

// Bare, labelled, as a URL or URI, at a publisher, in a reference, in punctuation. In lower case, in which DOIs are
// compared (doi.org handbook, 2.4); null for any other text.
export function parseDoi(text: string): string | null {
  const cleaned = cleanPasted(text);
  const pasted = linkTarget(isInCode.test(cleaned) ? percentDecode(cleaned) : cleaned);
  const spelled = publisherDois(pasted);
  const mentions = doiMentions(spelled);
  return isOnlyMentions(spelled, mentions) ? (mentions[0]?.id ?? null) : null;
}

/** @param text as `cleanPasted` returns it */
export function doiMentions(text: string): Mention[] {
  const mentions: Mention[] = [];
  let last = 0;
  for (const { 0: all, index } of text.matchAll(doiInText)) {
    // For a URL within another, the inner DOI was read with the outer URL.
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
  const before = text.slice(Math.max(0, index - maxLabel), index);
  const id = withoutPreprintVersion(
    trimEnding(address ? fromUrl(word, address) : asWritten(word, before)).toLowerCase(),
  );
  if (!form.test(id)) return null;
  const suffix = id.slice(id.indexOf("/") + 1);
  const isNamed = address !== null || label.test(before) || suffix.length >= minSuffix || /\p{L}/u.test(suffix);
  return { id, start, end: index + word.length, isNamed };
}

function asWritten(word: string, before: string): string {
  const isCoded = uri.test(before) || /^10\.[\d.]+%2f/i.test(word);
  return withBrackets(isCoded ? percentDecode(word) : word);
}

function fromUrl(word: string, { host, path }: AddressBefore): string {
  const end = word.search(path.includes("?") ? /[&#]/ : /[?#]/);
  const doi = percentDecode(end < 0 ? word : word.slice(0, end));
  return /(?:^|[.-])doi[.-]org(?:[.-]|$)|(?:^|\.)handle\.net$/.test(host) ? doi : withoutPageOf(host, trimEnding(doi));
}

/** DOIs of 1998 contain characters that HTML and URLs encode: `16&lt;1661::AID-SIM968&gt;3.0.CO;2-2`. */
function withBrackets(doi: string): string {
  return doi
    .replace(/&lt;|%3c/gi, "<")
    .replace(/&gt;|%3e/gi, ">")
    .replaceAll("&amp;", "&");
}

/** arXiv gives several for an article and its erratum. A semicolon within a DOI is not a separator. */
export function firstDoi(text: string): string | null {
  for (const piece of text.slice(0, maxList).split(/\s+|[,;](?=10\.)/)) {
    const doi = parseDoi(piece);
    if (doi !== null) return doi;
  }
  return null;
}

// Percent-encodes characters that would end a path or a link (doi.org handbook, 3.8), and slashes if browsers would
// read a part between them as "parent folder". `doi` is as `parseDoi` returns it.
export function doiUrl(doi: string): string {
  return `https://doi.org/${encode(doi)}`;
}

/** Returns a DOI as a URI that names it without locating it (info-uri.info). */
export function doiUri(doi: string): string {
  return `info:doi/${encode(doi)}`;
}

function encode(doi: string): string {
  const path = encodeURI(doi.toWellFormed()).replace(
    /[#?'[\]]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  const hasDotSegment = path.split("/").some((piece) => piece === "." || piece === "..");
  return hasDotSegment ? path.replaceAll("/", "%2F") : path;
}
