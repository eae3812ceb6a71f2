import { displayName, type Name } from "../authors/name";
import { doiUrl } from "../identity/doi";
import { paperAddress } from "../paths";
import type { Paper } from "../schema";
import { abstractOf, referenceOf } from "./reference";

/** Formats a paper for search engines as schema.org's ScholarlyArticle in JSON-LD, safe to embed in a `<script>`. */
export function scholarlyArticle(paper: Paper, site: string): string {
  const { title, names, day, doi, arxivId, categories, keywords, url, pdf } = referenceOf(paper, site);
  const page = paperAddress(paper.id, site);
  const article = {
    "@context": "https://schema.org",
    "@type": "ScholarlyArticle",
    "@id": page,
    url: page,
    headline: title.slice(0, 110), // Search engines show at most this much of a headline
    name: title,
    abstract: abstractOf(paper),
    author: names.map(authorOf),
    datePublished: day ?? undefined,
    keywords: [...categories, ...keywords],
    identifier: [
      ...(arxivId ? [{ "@type": "PropertyValue", propertyID: "arXiv", value: arxivId }] : []),
      ...(doi ? [{ "@type": "PropertyValue", propertyID: "DOI", value: doi }] : []),
    ],
    sameAs: [url, ...(doi ? [doiUrl(doi)] : [])].filter((address) => address !== page),
    encoding: pdf ? { "@type": "MediaObject", contentUrl: pdf, encodingFormat: "application/pdf" } : undefined,
  };
  // "</script>" in a title would end the script; the escaped JSON is equivalent.
  return JSON.stringify(article).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function authorOf(name: Name): object {
  if (name.kind === "group") return { "@type": "Organization", name: name.name };
  const { given, particle, family, suffix } = name;
  return {
    "@type": "Person",
    name: displayName(name),
    familyName: [particle, family].filter(Boolean).join(" "),
    givenName: given,
    honorificSuffix: suffix || undefined,
  };
}
