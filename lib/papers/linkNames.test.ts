import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { somePaper } from "@/tests/setup/anyPaper";
import { namedLinks } from "./linkNames";
import { plainText } from "./plain";

describe("the links of a paper", () => {
  test("say what they show, and of which paper to those who only hear them", () => {
    const paper = somePaper({
      title: "M$^3$ViT",
      links: { code: "https://github.com/a/b", project: "https://a.github.io" },
      abstract: "See https://xkcd.com/927/.",
      stars: 1204,
      comments: 1,
    });
    expect(namedLinks(paper).map(({ shown, spoken }) => [shown, spoken])).toEqual([
      ["PDF", "PDF of M³ViT"],
      ["HTML", "HTML of M³ViT"],
      ["arXiv", "arXiv page of M³ViT"],
      ["Code ★ 1,204", "Code ★ 1,204 stars of M³ViT"],
      ["Project", "Project page of M³ViT"],
      ["Discussion 1", "Discussion 1 comment at Hugging Face of M³ViT"],
      ["xkcd.com", "xkcd.com, linked by M³ViT"],
    ]);
  });

  test("have no number where there is nothing to count", () => {
    const links = { code: "https://github.com/a/b" };
    const shown = namedLinks(somePaper({ links, stars: 0, comments: 0 })).map((link) => link.shown);
    expect(shown).toEqual(["PDF", "HTML", "arXiv", "Code", "Discussion"]);
  });
});

test("a long title is cut at a word", () => {
  const [pdf] = namedLinks(somePaper({ title: "MindSearch: Mimicking Human Minds Elicits Deep Artificial Searchers" }));
  expect(pdf?.spoken).toBe("PDF of MindSearch: Mimicking Human Minds Elicits Deep Artificial…");
});

test("every spoken name begins with what is shown and ends with the title, or its beginning", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.option(fc.nat()), fc.option(fc.nat()), (text, stars, comments) => {
      const links = { code: "https://github.com/a/b" };
      const paper = somePaper({ title: `A ${text}`, links, stars, comments });
      const title = plainText(paper.title);
      for (const { shown, spoken } of namedLinks(paper)) {
        expect(spoken.startsWith(shown)).toBe(true);
        const named = /(?: of | by )(.*)$/s.exec(spoken.slice(shown.length))?.[1] ?? "";
        expect(named === title || (named.endsWith("…") && title.startsWith(named.slice(0, -1)))).toBe(true);
      }
    }),
  );
});
