import { element, type Xml, xmlDocument } from "../../platform/xml";
import type { Entry, Feed } from "./syndication";

export function atom(feed: Feed): string {
  return xmlDocument(
    element(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "en" },
      element("id", {}, feed.id),
      element("title", {}, feed.title),
      element("subtitle", {}, feed.description),
      element("updated", {}, feed.updated.toISOString()),
      element("link", { rel: "self", type: "application/atom+xml", href: feed.self }),
      element("link", { rel: "alternate", type: "text/html", href: feed.page }),
      // Atom requires an author; this one stands for entries without authors.
      person(feed.site),
      ...feed.entries.map(entry),
    ),
  );
}

function entry({ id, url, title, authors, topics, published, html, pdf }: Entry): Xml {
  return element(
    "entry",
    {},
    element("id", {}, id),
    element("title", {}, title),
    element("link", { rel: "alternate", type: "text/html", href: url }),
    pdf === null ? null : element("link", { rel: "related", type: "application/pdf", href: pdf }),
    ...authors.map(person),
    element("published", {}, published.toISOString()),
    // Not the time of the last change: votes change daily, and feed readers would show the paper as updated.
    element("updated", {}, published.toISOString()),
    ...topics.map((term) => element("category", { term })),
    element("content", { type: "html" }, html),
  );
}

function person(name: string): Xml {
  return element("author", {}, element("name", {}, name));
}
