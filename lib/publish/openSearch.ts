import { element, xmlDocument } from "../platform/xml";

/** The longest name that OpenSearch allows, in characters. */
const longestName = 16;

/**
 * Returns the OpenSearch 1.1 description by which browsers offer the site's search in their address bar
 * (github.com/dewitt/opensearch).
 */
export function openSearch({ name, url }: { name: string; url: string }): string {
  const template = (path: string) => `${url}/${path}?q={searchTerms}`;
  return xmlDocument(
    element(
      "OpenSearchDescription",
      { xmlns: "http://a9.com/-/spec/opensearch/1.1/" },
      element("ShortName", {}, [...name].slice(0, longestName).join("")),
      element("Description", {}, `Search the papers of ${name}`),
      element("Url", { type: "text/html", template: template("search") }),
      element("Url", { type: "application/atom+xml", template: template("search.atom") }),
      element("Image", { type: "image/svg+xml" }, `${url}/icon.svg`),
      element("InputEncoding", {}, "UTF-8"),
    ),
  );
}
