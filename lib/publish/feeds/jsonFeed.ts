import type { Feed } from "./syndication";

export function jsonFeed(feed: Feed): object {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.description,
    language: "en",
    authors: [{ name: feed.site }],
    items: feed.entries.map(({ id, url, title, authors, topics, published, text, html }) => ({
      id,
      url,
      title,
      content_text: text,
      content_html: html,
      date_published: published.toISOString(),
      ...(authors.length > 0 ? { authors: authors.map((name) => ({ name })) } : {}),
      ...(topics.length > 0 ? { tags: topics } : {}),
    })),
  };
}
