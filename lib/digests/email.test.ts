import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodOf } from "../periods/period";
import { composeDigest, nameAuthors, papersInDigest } from "./compose";
import { digestEmail } from "./email";

const site = { name: "Papers", url: "https://papers.example.org" };
const day = periodOf("day", "2025-03-12");

const paper = (value: object = {}) => ({
  id: "2407.20183",
  title: "M$^3$ViT",
  abstract: "The first sentence. And the second.",
  authors: ["Ada", "Bob"],
  votes: 3,
  ...value,
});

function emailOf(papers: ReturnType<typeof paper>[], total = papers.length) {
  const envelope = { to: "ada@example.org", from: "papers@example.org", messageId: "<1.digest@x>", token: "1.7.abc" };
  return digestEmail(composeDigest(site, day, papers, total), envelope);
}

describe("a digest", () => {
  test("tells of each paper by title, authors, first sentences, votes and link", () => {
    const { subject, text } = emailOf([paper()]);
    expect(subject).toBe("Papers: Wednesday, March 12, 2025");
    expect(text).toBe(`Papers
Wednesday, March 12, 2025

1. M³ViT
   Ada, Bob · 3 votes
   The first sentence. And the second.
   https://papers.example.org/papers/2407.20183

On the site:
https://papers.example.org/papers/date/2025-03-12

--${" "}
You get this because you subscribed to Papers.
Unsubscribe: https://papers.example.org/unsubscribe?token=1.7.abc
`);
  });

  test("tells of ten, and leads to the rest", () => {
    const many = Array.from({ length: 12 }, (_, index) => paper({ id: `p${index}`, title: `Title ${index}` }));
    const { text, html } = emailOf(many.slice(0, papersInDigest), 53);
    expect(text.match(/^\d+\. Title/gm)).toHaveLength(papersInDigest);
    expect(html.match(/<h2>/g)).toHaveLength(papersInDigest);
    expect(text).toContain("And 43 more:\nhttps://papers.example.org/papers/date/2025-03-12");
    expect(html).toContain(">And 43 more</a>");
  });

  test("can be ended from the mail program with one click, and by a link", () => {
    const { headers, html } = emailOf([paper()]);
    expect(headers).toMatchObject({
      "List-Unsubscribe": "<https://papers.example.org/unsubscribe/one-click?token=1.7.abc>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      "List-Id": "<digest.papers.example.org>",
    });
    expect(html).toContain('href="https://papers.example.org/unsubscribe?token=1.7.abc"');
  });

  test("lets no paper put markup into the email, or a line into its headers", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (title, author) => {
        const { html, subject } = emailOf([paper({ title: `<img src=x>${title}`, authors: [`<b>${author}`] })]);
        expect(html).not.toMatch(/<img|<b>/);
        expect(subject).not.toMatch(/[\r\n]/);
      }),
    );
  });

  test("fetches nothing when it is opened", () => {
    expect(emailOf([paper()]).html).not.toMatch(/<(img|link|script|iframe)|@import|url\(/i);
  });
});

test.each([
  [[], ""],
  [["Ada"], "Ada"],
  [["Ada", "Bob", "Cy", "Di"], "Ada, Bob, Cy, Di"],
  [["Ada", "Bob", "Cy", "Di", "Ed"], "Ada, Bob, Cy and 2 more"],
])("%j are named as %j", (authors, named) => {
  expect(nameAuthors(authors)).toBe(named);
});
