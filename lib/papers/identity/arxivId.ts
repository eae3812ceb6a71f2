import { addressBefore } from "./addressBefore";
import { archivesOfIds } from "./arxivArchives";
import { isBeforeArxivId } from "./arxivSites";
import { cleanPasted, linkTarget, percentDecode } from "./pasted";
import { isOnlyMentions, type Mention } from "./surroundings";

export type ArxivId = { id: string; version: number | null };

export type ArxivMention = Mention & ArxivId;

const month = "(?:0[1-9]|1[0-2])";
/** Since April 2007: yymm.number, 4 digits through 1412, then 5 (info.arxiv.org/help/arxiv_identifier.html). */
const modernId = String.raw`(?:07(?:0[4-9]|1[0-2])|(?:0[89]|1[0-4])${month})\.\d{4}|(?:1[5-9]|[2-8]\d)${month}\.\d{5}`;
/** From August 1991 to March 2007: archive[.subject class]/yymmnumber. */
const oldId = String.raw`(?:${archivesOfIds.join("|")})(?:\.[a-z]{2}|\.[a-z]+-[a-z]+)?/(?:(?:9[1-9]|0[0-6])${month}|070[1-3])\d{3}`;
/** An id and an optional version, with no letter or digit next to it. */
const form = new RegExp(
  String.raw`(?:(?<=arxiv)|(?<![a-z0-9])(?<!\d\.))(?:(${modernId})|(${oldId}))(?:v([1-9]\d{0,2}))?(?![a-z0-9])(?!\.\d)`,
  "gi",
);
/** A version separate from its id: ` v2`, `, v2`, ` (version 2)`. */
const versionApart = /^[ ,(_-]{1,3}(?:v|version )([1-9]\d{0,2})(?![a-z0-9])/i;

/** The extension of a file name, and the rest of a URL after its path. */
const ending =
  /^(?:\.(?:pdf|html?|md|ps|txt|bib|tar\.gz|gz)(?![a-z0-9]))?(?:[/?#&+][^\s{}<>"“”「」『』【】（）《》，。；]*)?/i;
const maxTail = 500; // in characters: how far to look after an id in its URL
/** Words that introduce an arXiv id: `arXiv preprint arXiv:`, `CoRR, abs/`, `/papers/`, `eprint = {`. */
const label = new RegExp(
  String.raw`(?<![a-z])(?:(?:arxiv(?:\.org)?(?:[ _]?(?:id|identifier|preprint|paper|number|no|nr)\b)?|e-?prints?|corr)|` +
    String.raw`(?:abs|pdf|html|papers?|preprints?|论文|論文|预印本|id(?:entifier)?) ?[:/.=#])[\s:.,=/#({["'<_-]*$`,
  "i",
);
const asDoi = /10\.48550\/arxiv[.:]$/i; // An arXiv id as a DOI (info.arxiv.org/help/doi.html)
const maxLabel = 40; // in characters
/** Characters before a number that is not an id, but an amount of money or part of something longer. */
const notBeforeId = /[$€£¥+\-_/\\%@#&.]$/;

const wrapped = /(arxiv ?: ?\d{4}\.) (?=\d{4,5}(?!\d))/gi; // An id broken across lines: `arXiv: 2407. 20183`.
/** dblp and ADS write ids without the dot: `journals/corr/abs-2407-20183`, `2024arXiv240720183C`. */
const dblpKey = /(?<=corr\/)abs-(\d{4})-(\d{4,5})(?!\d)/gi;
const oldDblpKey = /(?<=corr\/)cs-[a-z]{2}-(\d{7})(?!\d)/gi;
const bibcode = /(?<![a-z0-9])(?:19|20)\d\darxiv(\d{4})\.?(\d{4,5})[a-z](?![a-z0-9])/gi;

// Bare, with a version, as the stamp of a PDF, a DOI, the URL of a page about the paper, in a reference, in
// punctuation, or percent-encoded. Null for any other text, even if it contains an id.
export function parseArxivId(text: string): ArxivId | null {
  // No id contains a percent sign, so decode everything, even if it is encoded twice.
  const cleaned = withoutSigns(linkTarget(normalizeArxivIds(cleanPasted(percentDecode(cleanPasted(text))))));
  const pasted = idOfFile(cleaned) ?? cleaned;
  const mentions = arxivMentions(pasted);
  const [first] = mentions;
  if (!first || !(isTitled(pasted, first) || isOnlyMentions(pasted, mentions))) return null;
  const version = mentions.find((mention) => mention.version !== null)?.version ?? null;
  return { id: first.id, version };
}

/** `_2407.20183_`, `#2407.20183` */
function withoutSigns(text: string): string {
  return text.replace(/^_(.*)_$/, "$1").replace(/^#(?=\d{4}\.\d)/, "");
}

const nameOfFile = new RegExp(
  String.raw`(?:^|[\\/])(?:arxiv[ ._-]?)?((?:${modernId})(?:v[1-9]\d{0,2})?)(?:[ _(-][^\\/]*)?\.pdf$`,
  "i",
);

/** Returns the id at the start of a local file's name: `/home/x/2407.20183v2.pdf`, `2407.20183_MindSearch.pdf`. */
function idOfFile(text: string): string | null {
  const isPath = !/[\\/]/.test(text) || /^(?:file:\/\/\/?|~?\/(?!\/)|\.\.?[\\/]|[a-z]:[\\/])/i.test(text);
  const id = isPath ? nameOfFile.exec(text)?.[1] : undefined;
  return id === undefined ? null : `arXiv:${id}`;
}

function isTitled(text: string, { start, end }: Mention): boolean {
  return /^\[(?:arxiv: ?)?$/i.test(text.slice(0, start)) && text.startsWith("] ", end);
}

/** Rewrites ids of dblp and ADS in arXiv's form; `text` is as `cleanPasted` returns it. */
export function normalizeArxivIds(text: string): string {
  return percentDecode(text)
    .replace(wrapped, "$1")
    .replace(dblpKey, "abs/$1.$2")
    .replace(oldDblpKey, "cs/$1")
    .replace(bibcode, "arXiv:$1.$2");
}

/** @param text as `normalizeArxivIds` returns it */
export function arxivMentions(text: string): ArxivMention[] {
  return [...text.matchAll(form)].flatMap((match) => readMention(text, match) ?? []);
}

function readMention(text: string, match: RegExpExecArray): ArxivMention | null {
  const { 0: all, 1: modern, 2: old, 3: version, index } = match;
  const address = addressBefore(text, index);
  if (address && !isBeforeArxivId(address)) return null;
  const before = text.slice(Math.max(0, index - maxLabel), index);
  const named = asDoi.exec(before) ?? label.exec(before);
  const isNamed = address !== null || named !== null;
  if (!isNamed && notBeforeId.test(before)) return null;
  const start = address?.start ?? index - (named?.[0].length ?? 0);
  const after = text.slice(index + all.length);
  const end = index + all.length + (ending.exec(after.slice(0, maxTail))?.[0].length ?? 0);
  const separateVersion = versionApart.exec(after.slice(0, maxLabel))?.[1];
  return {
    // An old id names the same paper with and without its subject class: math.GT/0309136 is math/0309136.
    id: (modern ?? old ?? "").toLowerCase().replace(/\.[^/]*\//, "/"),
    version: version || separateVersion ? Number(version ?? separateVersion) : null,
    start,
    end,
    isNamed: isNamed || old !== undefined,
  };
}
