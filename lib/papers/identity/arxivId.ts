import { addressBefore } from "./addressBefore";
import { archivesOfIds } from "./arxivArchives";
import { isBeforeArxivId } from "./arxivSites";
import { linkTarget, visible, withoutCodes } from "./pasted";
import { isNothingElse, type Mention } from "./surroundings";

/** The paper without its version; the version is null where none is given. */
export type ArxivId = { id: string; version: number | null };

export type ArxivMention = Mention & ArxivId;

const month = "(?:0[1-9]|1[0-2])";
/** Since April 2007: yymm.number, of 4 digits through 1412 and of 5 from 1501 (info.arxiv.org/help/arxiv_identifier.html). */
const modernId = String.raw`(?:07(?:0[4-9]|1[0-2])|(?:0[89]|1[0-4])${month})\.\d{4}|(?:1[5-9]|[2-8]\d)${month}\.\d{5}`;
/** From August 1991 to March 2007: archive[.subject class]/yymmnumber. */
const oldId = String.raw`(?:${archivesOfIds.join("|")})(?:\.[a-z]{2}|\.[a-z]+-[a-z]+)?/(?:(?:9[1-9]|0[0-6])${month}|070[1-3])\d{3}`;
/** An id, and the version that may stand right behind it. Beside it stand no letter and no digit. */
const form = new RegExp(
  String.raw`(?:(?<=arxiv)|(?<![a-z0-9])(?<!\d\.))(?:(${modernId})|(${oldId}))(?:v([1-9]\d{0,2}))?(?![a-z0-9])(?!\.\d)`,
  "gi",
);
/** A version apart from its id: ` v2`, `, v2`, ` (version 2)`. */
const versionApart = /^[ ,(_-]{1,3}(?:v|version )([1-9]\d{0,2})(?![a-z0-9])/i;

/** The end of a file's name, and what stands in an address behind its path. */
const ending =
  /^(?:\.(?:pdf|html?|md|ps|txt|bib|tar\.gz|gz)(?![a-z0-9]))?(?:[/?#&+][^\s{}<>"“”「」『』【】（）《》，。；]*)?/i;
/** In characters: what follows an id in its address is looked at as far. */
const longest = 500;
/** What says that an id of arXiv follows: `arXiv preprint arXiv:`, `CoRR, abs/`, `/papers/`, `eprint = {`. */
const label = new RegExp(
  String.raw`(?<![a-z])(?:(?:arxiv(?:\.org)?(?:[ _]?(?:id|identifier|preprint|paper|number|no|nr)\b)?|e-?prints?|corr)|` +
    String.raw`(?:abs|pdf|html|papers?|preprints?|论文|論文|预印本|id(?:entifier)?) ?[:/.=#])[\s:.,=/#({["'<_-]*$`,
  "i",
);
/** An arXiv id as a DOI (info.arxiv.org/help/doi.html). */
const asDoi = /10\.48550\/arxiv[.:]$/i;
/** In characters. */
const longestLabel = 40;
/** What stands right before a number that is no id: it is a sum of money, or a piece of something longer. */
const noId = /[$€£¥+\-_/\\%@#&.]$/;

/** A line that was wrapped within an id: `arXiv: 2407. 20183`. */
const wrapped = /(arxiv ?: ?\d{4}\.) (?=\d{4,5}(?!\d))/gi;
/** dblp and ADS have ids without the dot: `journals/corr/abs-2407-20183`, `2024arXiv240720183C`. */
const dblpKey = /(?<=corr\/)abs-(\d{4})-(\d{4,5})(?!\d)/gi;
const oldDblpKey = /(?<=corr\/)cs-[a-z]{2}-(\d{7})(?!\d)/gi;
const bibcode = /(?<![a-z0-9])(?:19|20)\d\darxiv(\d{4})\.?(\d{4,5})[a-z](?![a-z0-9])/gi;

/**
 * Reads an arXiv id in whatever spelling people paste: bare, with a version, as the stamp of a PDF, as a DOI, as the
 * address of a page about the paper, as a reference has it, with punctuation around it or in the codes of an address.
 * @returns null where the text is anything else, also where it only contains an id
 */
export function parseArxivId(text: string): ArxivId | null {
  // No id has a sign of percent in it, so that whatever is in code can be resolved, also where it is twice.
  const shown = withoutSigns(linkTarget(asArxivWrites(visible(withoutCodes(visible(text))))));
  const pasted = idOfFile(shown) ?? shown;
  const mentions = arxivMentions(pasted);
  const [first] = mentions;
  if (!first || !(isTitled(pasted, first) || isNothingElse(pasted, mentions))) return null;
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

/** The id that the name of a file on a computer begins with: `/home/x/2407.20183v2.pdf`, `2407.20183_MindSearch.pdf`. */
function idOfFile(text: string): string | null {
  const isPath = !/[\\/]/.test(text) || /^(?:file:\/\/\/?|~?\/(?!\/)|\.\.?[\\/]|[a-z]:[\\/])/i.test(text);
  const id = isPath ? nameOfFile.exec(text)?.[1] : undefined;
  return id === undefined ? null : `arXiv:${id}`;
}

/** `[2407.20183] The title`, as arXiv's pages are called in a browser. */
function isTitled(text: string, { start, end }: Mention): boolean {
  return /^\[(?:arxiv: ?)?$/i.test(text.slice(0, start)) && text.startsWith("] ", end);
}

/**
 * @param text as `visible` gives it
 * @returns the text without codes, and with the ids of dblp and ADS as arXiv's
 */
export function asArxivWrites(text: string): string {
  return withoutCodes(text)
    .replace(wrapped, "$1")
    .replace(dblpKey, "abs/$1.$2")
    .replace(oldDblpKey, "cs/$1")
    .replace(bibcode, "arXiv:$1.$2");
}

/**
 * All places of a text that name a paper of arXiv.
 * @param text as `asArxivWrites` gives it
 */
export function arxivMentions(text: string): ArxivMention[] {
  return [...text.matchAll(form)].flatMap((match) => readMention(text, match) ?? []);
}

function readMention(text: string, match: RegExpExecArray): ArxivMention | null {
  const { 0: all, 1: modern, 2: old, 3: version, index } = match;
  const address = addressBefore(text, index);
  if (address && !isBeforeArxivId(address)) return null;
  const lead = text.slice(Math.max(0, index - longestLabel), index);
  const named = asDoi.exec(lead) ?? label.exec(lead);
  const isNamed = address !== null || named !== null;
  if (!isNamed && noId.test(lead)) return null;
  const start = address?.start ?? index - (named?.[0].length ?? 0);
  const behind = text.slice(index + all.length);
  const end = index + all.length + (ending.exec(behind.slice(0, longest))?.[0].length ?? 0);
  const apart = versionApart.exec(behind.slice(0, longestLabel))?.[1];
  return {
    // Old ids are the same paper with their subject class and without: math.GT/0309136 is math/0309136.
    id: (modern ?? old ?? "").toLowerCase().replace(/\.[^/]*\//, "/"),
    version: version || apart ? Number(version ?? apart) : null,
    start,
    end,
    isNamed: isNamed || old !== undefined,
  };
}
