import fc from "fast-check";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { describe, expect, test } from "vitest";
import { anyPaper, somePaper } from "@/tests/setup/anyPaper";
import { parseXml } from "@/tests/setup/parseXml";
import { atom } from "./atom";
import { jsonFeed } from "./jsonFeed";
import { rss } from "./rss";
import { feedOf, type Publisher } from "./syndication";

const publisher: Publisher = {
  name: "Papers & More",
  url: "https://papers.example.org",
  uuid: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
  timeZone: "Europe/Paris",
};
const source = {
  title: "Trending <papers>",
  description: "By votes",
  path: "/papers/trending",
  self: "/papers/trending.atom?min_votes=3",
  updated: new Date("2024-07-31T08:00:00Z"),
};
const createdAt = new Date("2024-08-01T00:00:00Z");
const paper = {
  ...somePaper({
    title: "M$^3$ViT:\n  R&D",
    abstract: "We show $\\alpha \\leq 1$ in ]]> <x>all</x> cases.\u000b See https://github.com/a/b.",
    links: { pdf: "https://arxiv.org/pdf/2407.20183?a=1&b=2" },
  }),
  createdAt,
};

describe("a paper in a feed", () => {
  const feed = feedOf([paper], source, publisher);

  test("can be parsed from Atom", () => {
    const text = atom(feed);
    parseXml(text);
    expect(parseAtomFeed(text)).toMatchObject({
      id: feed.id,
      title: { value: "Trending <papers>" },
      updated: "2024-07-31T08:00:00.000Z",
      links: [
        { rel: "self", href: "https://papers.example.org/papers/trending.atom?min_votes=3" },
        { rel: "alternate", href: "https://papers.example.org/papers/trending" },
      ],
      entries: [
        {
          title: { value: "M³ViT: R&D" },
          authors: [{ name: "Zehui Chen" }, { name: "Jürgen Müller" }],
          published: "2024-07-29T22:00:00.000Z",
          categories: [{ term: "cs.CL" }, { term: "cs.AI" }],
          content: { type: "html", value: expect.stringContaining("We show α ≤ 1 in ]]&#62; ") },
        },
      ],
    });
  });

  test("can be parsed from RSS", () => {
    const text = rss(feed);
    parseXml(text);
    expect(parseRssFeed(text)).toMatchObject({
      title: "Trending <papers>",
      items: [
        {
          title: "M³ViT: R&D",
          link: "https://papers.example.org/papers/2407.20183",
          guid: { value: feed.entries[0]!.id, isPermaLink: false },
          pubDate: "Mon, 29 Jul 2024 22:00:00 GMT",
          dc: { creators: ["Zehui Chen", "Jürgen Müller"] },
        },
      ],
    });
  });

  test("can be parsed from JSON Feed", () => {
    expect(parseJsonFeed(jsonFeed(feed))).toMatchObject({
      items: [
        {
          title: "M³ViT: R&D",
          content_text: "We show α ≤ 1 in ]]> <x>all</x> cases. See https://github.com/a/b.",
          authors: [{ name: "Zehui Chen" }, { name: "Jürgen Müller" }],
        },
      ],
    });
  });

  test("keeps its id when the site moves or the paper gets its arXiv id", () => {
    const moved = feedOf([{ ...paper, id: "a-slug" }], source, { ...publisher, url: "https://elsewhere.example" });
    expect(moved.entries[0]?.id).toBe(feed.entries[0]?.id);
    expect(moved.id).toBe(feed.id);
    expect(moved.entries[0]?.id).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    const elsewhere = feedOf([paper], source, { ...publisher, uuid: publisher.uuid.replace("6", "7") });
    expect(elsewhere.entries[0]?.id).not.toBe(feed.entries[0]?.id);
  });
});

test("feeds of any papers are well-formed and have as many entries", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyPaper, { maxLength: 4, selector: ({ key }) => key }), (papers) => {
      const dated = papers.map((each) => ({ ...each, createdAt }));
      const feed = feedOf(dated, source, publisher);
      parseXml(atom(feed));
      parseXml(rss(feed));
      expect(parseAtomFeed(atom(feed)).entries ?? []).toHaveLength(papers.length);
      expect(parseRssFeed(rss(feed)).items ?? []).toHaveLength(papers.length);
      const json = JSON.parse(JSON.stringify(jsonFeed(feed)));
      expect(new Set(json.items.map((item: { id: string }) => item.id)).size).toBe(papers.length);
      for (const item of json.items) expect(item.title).not.toBe("");
    }),
  );
});
