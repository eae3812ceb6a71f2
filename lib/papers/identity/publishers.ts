/*
 * Addresses of publishers' pages. Nearly all have the DOI in the path, `dl.acm.org/doi/abs/10.1145/…`; what stands behind
 * it says which page about the paper it is.
 */

/** Sites with the DOI's suffix alone in their addresses. */
const prefixes: [RegExp, string][] = [
  [/(\bnature\.com\/)articles\/(?=[a-z]*\d)/gi, "$110.1038/"],
  [/(\bdl\.acm\.org\/)citation\.cfm\?(?:id=\d+&)?doid=(?=\d+\.\d+)/gi, "$110.1145/"],
];

const pages =
  "full(?:text|_html)?|abs(?:tract)?|e?pdf(?:ft|direct|plus)?|html?|meta|figures?|tables?|references?|citations?|citedby|" +
  "suppl[a-z]*|summary|metrics|related|media|xml|epub";
const page = new RegExp(String.raw`(?:/(?:${pages})(?:/.*)?|\.(?:${pages})(?:[.+][a-z]+)*)$`, "i");
/** Preprints of bioRxiv and medRxiv have a version behind their DOI: `10.1101/2020.01.01.123456v1.full`. */
const preprint = /^(10\.(?:1101|64898)\/(?:\d{4}\.\d\d\.\d\d\.)?\d{5,8})v\d+(?:\..*)?$/;
/** Oxford's addresses end with a number of their own. */
const ownNumber = /\/\d{5,}$/;

/** Returns the text with whole DOIs in the addresses of publishers that have a part of them there. */
export function publisherDois(text: string): string {
  return prefixes.reduce((spelled, [address, doi]) => spelled.replace(address, doi), text);
}

/** Returns a DOI of a preprint without its version, which is no part of it. */
export function withoutPreprintVersion(doi: string): string {
  return doi.replace(preprint, "$1");
}

/** Returns the DOI that an address is of, without what says which page about it is meant. */
export function withoutPageOf(host: string, doi: string): string {
  const bare = withoutPreprintVersion(doi.replace(page, ""));
  return host.endsWith("academic.oup.com") ? bare.replace(ownNumber, "") : bare;
}
