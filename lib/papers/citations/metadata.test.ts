import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPaper, somePaper } from "@/tests/setup/anyPaper";
import { coins } from "./coins";
import { highwire } from "./highwire";
import { scholarlyArticle } from "./scholarlyArticle";

const site = "https://papers.example.org";
const paper = somePaper({ title: "</script><x>M$^3$ViT</x>", authors: ["Laurens van der Maaten", "Gemma Team"] });

describe("a paper's metadata", () => {
  test("for Google Scholar and reference managers has arXiv's tags", () => {
    expect(highwire(paper, site)).toEqual({
      citation_title: "</script><x>M³ViT</x>",
      citation_author: ["van der Maaten, Laurens", "Gemma Team"],
      citation_date: "2024/07/29",
      citation_online_date: "2024/07/29",
      citation_doi: "10.48550/arXiv.2407.20183",
      citation_arxiv_id: "2407.20183",
      citation_pdf_url: "https://arxiv.org/pdf/2407.20183",
      citation_public_url: "https://arxiv.org/abs/2407.20183",
      citation_abstract: paper.abstract,
      "z:itemType": "preprint",
    });
  });

  test("for Zotero is in its COinS", () => {
    const fields = new URLSearchParams(coins(paper, site));
    expect(fields.get("rft.type")).toBe("preprint");
    expect(fields.getAll("rft.au")).toEqual(["Laurens van der Maaten", "Gemma Team"]);
    expect(fields.get("rft_id")).toBe("info:doi/10.48550/arXiv.2407.20183");
  });

  test("for search engines is in a script that no title can end", () => {
    const text = scholarlyArticle(paper, site);
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toMatchObject({
      "@type": "ScholarlyArticle",
      "@id": "https://papers.example.org/papers/2407.20183",
      name: "</script><x>M³ViT</x>",
      author: [
        { "@type": "Person", familyName: "van der Maaten", givenName: "Laurens" },
        { "@type": "Organization", name: "Gemma Team" },
      ],
      datePublished: "2024-07-29",
    });
  });

  test("is valid for any paper", () => {
    fc.assert(
      fc.property(anyPaper, (any) => {
        expect(() => JSON.parse(scholarlyArticle(any, site))).not.toThrow();
        expect(scholarlyArticle(any, site)).not.toMatch(/[<>]/);
        expect(new URLSearchParams(coins(any, site)).get("rft.title")).not.toBe("");
        for (const value of Object.values(highwire(any, site))) expect(value).not.toHaveLength(0);
      }),
    );
  });
});
