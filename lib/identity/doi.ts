import { linkTarget, splitAddress, visible, withoutCodes, withoutEnd, withoutWrapping } from "./pasted";

/** A prefix, which may have parts, and a suffix of any signs but spaces (doi.org handbook, 2.2). */
const form = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/;
const label = /^(?:urn:\s*doi|info:\s*doi\/|doi)\b\s*[:=]?\s*[({["'<]*/i;
const doiHost = /(?:^|\.)doi\.org$/;
/** In characters. */
const longestList = 2000;
/** Where publishers have a DOI in their addresses: `dl.acm.org/doi/abs/10.1145/…`, `link.springer.com/article/10.1007/…`. */
const inPath = /\/(?:doi(?:\/[a-z]+)?|article|chapter|book)\/(10\.\d{4,9}(?:\.\d+)*(?:\/|%2f).+)$/i;
/** A text that was put into code as a whole: `10.1145%2F…`, `https%3A%2F%2Fdoi.org…`. */
const isInCode = /^(?:10\.[\d.]+%2f|(?:https?|doi|urn|info)%3a)/i;

/**
 * Reads a DOI in whatever spelling people paste: bare, named, as an address or a URI, with punctuation around it.
 * @returns it in lower case, in which DOIs compare (doi.org handbook, 2.4), or null where the text is anything else
 */
export function parseDoi(text: string): string | null {
  let rest = withoutWrapping(linkTarget(visible(text)));
  // `DOI: https://doi.org/doi:10.…` has three layers.
  for (let layer = 0; layer < 5 && !form.test(rest); layer++) {
    const inner = withoutLayer(rest);
    if (inner === rest) return null;
    rest = inner;
  }
  const doi = withoutEnd(rest).toLowerCase();
  return form.test(doi) ? doi : null;
}

function withoutLayer(text: string): string {
  if (isInCode.test(text)) return withoutCodes(text);
  // A URI is written in code; what `doi:` names is not.
  if (/^(?:urn|info):/i.test(text)) return withoutCodes(text.replace(label, ""));
  const address = splitAddress(text);
  if (address && !address.rest) {
    const path = address.path.replace(/[?#].*$/s, "");
    const found = doiHost.test(address.host) ? path.slice(1) : inPath.exec(path)?.[1];
    return found === undefined ? text : withoutCodes(found);
  }
  return text.replace(label, "");
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
