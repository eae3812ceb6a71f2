import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { composeDigest, type Digest, emptyDigest } from "./compose";
import { digestEmail } from "./email";
import { nameAuthors, paperItem } from "./paperItem";
import type { Reason } from "./schema";

const site = { name: "Papers", url: "https://papers.example.org" };
const range = { from: "2025-03-12", to: "2025-03-12" };
const reasons: Reason[] = [
  { kind: "trending", place: 3, of: 41 },
  { kind: "search", value: "mixture of experts" },
];

const paper = (value: object = {}) => ({
  id: "2407.20183",
  arxivId: "2407.20183",
  doi: null,
  links: { code: "https://github.com/a/b" },
  stars: 12,
  comments: 2,
  title: "M$^3$ViT",
  abstract: "The first sentence. And the second.",
  authors: ["Ada", "Bob"],
  votes: 3,
  ...value,
});

const envelope = {
  to: "ada@example.org",
  from: "papers@example.org",
  messageId: "<1.digest@x>",
  unsubscribeMailto: null,
  footer: "Papers, 1 High Street, Springfield",
  links: {
    preferences: "https://papers.example.org/preferences?token=1.7.pre",
    unsubscribe: "https://papers.example.org/unsubscribe?token=1.7.abc",
    oneClick: "https://papers.example.org/unsubscribe/one-click?token=1.7.abc",
  },
  digestToken: "1.9.def",
};

function digestOf(papers: ReturnType<typeof paper>[], listed = papers.length): Digest {
  const items = papers.map((each) => ({ ...paperItem(site.url, each), reasons }));
  return composeDigest(site, { range, items, listed, hears: "trending papers and “mixture of experts”" });
}

const emailOf = (papers: ReturnType<typeof paper>[], listed?: number) =>
  digestEmail(digestOf(papers, listed), envelope);

describe("a digest", () => {
  test("shows each paper's title, reasons, authors, votes, first sentences and links", () => {
    const { subject, text } = emailOf([paper()]);
    expect(subject).toBe("Papers: M³ViT");
    expect(text).toBe(`Papers
Wednesday, March 12, 2025

1.  M³ViT
    Trending, 3rd of 41 · matches *mixture of experts*
    Ada, Bob · 3 votes
    The first sentence. And the second.
    https://papers.example.org/papers/2407.20183
    PDF: https://arxiv.org/pdf/2407.20183
    Code ★ 12: https://github.com/a/b
    Discussion 2: https://huggingface.co/papers/2407.20183

Read on the site:
https://papers.example.org/papers/date/2025-03-12

--${" "}
You get this email because you subscribed to Papers: trending papers and
“mixture of experts”.
Change your preferences: https://papers.example.org/preferences?token=1.7.pre
View online: https://papers.example.org/digests/1.9.def
Unsubscribe: https://papers.example.org/unsubscribe?token=1.7.abc
Papers, 1 High Street, Springfield
`);
  });

  test("emphasizes a query, and links to the other papers", () => {
    const many = Array.from({ length: 10 }, (_, index) => paper({ id: `p${index}`, title: `Title ${index}` }));
    const { subject, text, html } = emailOf(many, 53);
    expect(text.match(/^\d+\. +Title/gm)).toHaveLength(10);
    expect(subject).toBe("Papers: Title 0 and 9 more");
    expect(text).toContain("And 43 more:\nhttps://papers.example.org/digests/1.9.def/more");
    expect(html.match(/<h2>/g)).toHaveLength(10);
    expect(html).toContain(">And 43 more</a>");
    expect(html).toContain("matches <em><bdi>mixture of experts</bdi></em>");
  });

  test("leads to the paper's file, its code and its discussion, each by a name of its own", () => {
    const { html } = emailOf([paper()]);
    for (const [url, name] of [
      ["https://arxiv.org/pdf/2407.20183", "PDF of M³ViT"],
      ["https://github.com/a/b", "Code ★ 12 stars of M³ViT"],
      ["https://huggingface.co/papers/2407.20183", "Discussion 2 comments at Hugging Face of M³ViT"],
    ])
      expect(html).toContain(`<a href="${url}" aria-label="${name}">`);
  });

  test("without papers says why", () => {
    const { subject, text, html } = digestEmail(emptyDigest(site, "It was the weekend.", "trending papers"), envelope);
    expect(subject).toBe("Papers: Nothing new");
    expect(text).toContain("Nothing new\n\nIt was the weekend.\n\nRead on the site:");
    expect(html).toContain("<p>It was the weekend.</p>");
    expect(text + html).not.toContain("View online");
  });

  test("can be unsubscribed with one click and by a link, and shows the postal address", () => {
    const { headers, html } = emailOf([paper()]);
    expect(headers).toMatchObject({
      "List-Unsubscribe": "<https://papers.example.org/unsubscribe/one-click?token=1.7.abc>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "List-Id": "<digest.papers.example.org>",
    });
    for (const path of ["unsubscribe?token=1.7.abc", "preferences?token=1.7.pre", "digests/1.9.def"])
      expect(html).toContain(`href="https://papers.example.org/${path}"`);
    expect(html).toContain("1 High Street");
  });

  test("of thirty long papers has less than 80 kB of HTML, in any alphabet", () => {
    const long = paper({
      title: "Über ".repeat(60),
      abstract: "論文".repeat(400),
      authors: Array.from({ length: 600 }, (_, index) => `Ægir Þorláksson-${index}`),
    });
    const { html, subject } = emailOf(Array.from({ length: 30 }, () => long));
    expect(subject.length).toBeLessThan(100);
    expect(Buffer.byteLength(html)).toBeLessThan(80_000);
  });

  test("lets no paper and no query add markup to the email, or a line to its headers", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), fc.string(), (title, author, query) => {
        const digest = digestOf([paper({ title: `<img src=x>${title}`, authors: [`<b>${author}`] })]);
        for (const item of digest.items) item.reasons = [{ kind: "search", value: `<i>${query}` }];
        const { html, subject } = digestEmail(digest, envelope);
        expect(html).not.toMatch(/<img|<b>|<i>/);
        expect(subject).not.toMatch(/[\r\n]/);
      }),
    );
  });

  test("loads nothing when it is opened", () => {
    expect(emailOf([paper()]).html).not.toMatch(/<(img|link|script|iframe)|@import|url\(/i);
  });
});

test.each([
  [[], ""],
  [["Ada"], "Ada"],
  [["Ada", "Bob", "Cy", "Di"], "Ada, Bob, Cy, Di"],
  [["Ada", "Bob", "Cy", "Di", "Ed"], "Ada, Bob, Cy and 2 more"],
])("the authors %j are shown as “%s”", (authors, line) => {
  expect(nameAuthors(authors)).toBe(line);
});
