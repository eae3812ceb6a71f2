import { element, type Xml, xmlDocument } from "../../platform/xml";
import type { Entry, Feed } from "./syndication";

/** Authors are Dublin Core creators, because the author element of RSS requires an email address. */
export function rss(feed: Feed): string {
  const namespaces = { "xmlns:atom": "http://www.w3.org/2005/Atom", "xmlns:dc": "http://purl.org/dc/elements/1.1/" };
  return xmlDocument(
    element(
      "rss",
      { version: "2.0", ...namespaces },
      element(
        "channel",
        {},
        element("title", {}, feed.title),
        element("link", {}, feed.page),
        element("description", {}, feed.description),
        element("language", {}, "en"),
        element("lastBuildDate", {}, feed.updated.toUTCString()),
        element("atom:link", { rel: "self", type: "application/rss+xml", href: feed.self }),
        ...feed.entries.map(item),
      ),
    ),
  );
}

function item({ id, url, title, authors, topics, published, html }: Entry): Xml {
  return element(
    "item",
    {},
    element("title", {}, title),
    element("link", {}, url),
    element("guid", { isPermaLink: "false" }, id),
    element("pubDate", {}, published.toUTCString()),
    ...authors.map((name) => element("dc:creator", {}, name)),
    ...topics.map((topic) => element("category", {}, topic)),
    element("description", {}, html),
  );
}
