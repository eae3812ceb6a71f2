/** Nearly all have the DOI in the path, `dl.acm.org/doi/abs/10.1145/…`; the rest selects a page about the paper. */

/** Sites with only the DOI's suffix in their URLs. */
const prefixes: [RegExp, string][] = [
  [/(\bnature\.com\/)articles\/(?=[a-z]*\d)/gi, "$110.1038/"],
  [/(\bdl\.acm\.org\/)citation\.cfm\?(?:id=\d+&)?doid=(?=\d+\.\d+)/gi, "$110.1145/"],
];

const pages =
  "full(?:text|_html)?|abs(?:tract)?|e?pdf(?:ft|direct|plus)?|html?|meta|figures?|tables?|references?|citations?|citedby|" +
  "suppl[a-z]*|summary|metrics|related|media|xml|epub";
const page = new RegExp(String.raw`(?:/(?:${pages})(?:/.*)?|\.(?:${pages})(?:[.+][a-z]+)*)$`, "i");
/** bioRxiv and medRxiv add a version to a preprint's DOI: `10.1101/2020.01.01.123456v1.full`. */
const preprint = /^(10\.(?:1101|64898)\/(?:\d{4}\.\d\d\.\d\d\.)?\d{5,8})v\d+(?:\..*)?$/;
const ownNumber = /\/\d{5,}$/; // Oxford's URLs end with a number of its own

/** Completes the DOIs in URLs of publishers that contain only a part of them. */
export function publisherDois(text: string): string {
  return prefixes.reduce((spelled, [address, doi]) => spelled.replace(address, doi), text);
}

export function withoutPreprintVersion(doi: string): string {
  return doi.replace(preprint, "$1");
}

export function withoutPageOf(host: string, doi: string): string {
  const bare = withoutPreprintVersion(doi.replace(page, ""));
  return host.endsWith("academic.oup.com") ? bare.replace(ownNumber, "") : bare;
}
