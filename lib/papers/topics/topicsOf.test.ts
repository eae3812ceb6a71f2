import { describe, expect, test } from "vitest";
import { linkedTopics, topicsOf, topicsOfPaper } from "./topicsOf";

describe("the topics of a paper", () => {
  test("are its categories by name, then its keywords as written, each once", () => {
    const categories = ["cs.SY", "eess.SY", "Neuroscience"];
    const keywords = ["Mixture of  Experts (MoE)", "mixture-of-experts", "cs.CL", "neuroscience", "…"];
    expect(topicsOf({ categories, keywords })).toEqual([
      { slug: "eess.SY", name: "Systems and Control", kind: "category" },
      { slug: "neuroscience", name: "Neuroscience", kind: "category" },
      { slug: "mixture-of-experts", name: "Mixture of Experts", kind: "keyword" },
      { slug: "cs.CL", name: "Computation and Language", kind: "category" },
    ]);
  });

  test("have names that fit on one line", () => {
    const [topic] = topicsOf({ categories: [], keywords: ["word ".repeat(100)] });
    expect(topic?.name).toHaveLength(100);
  });

  test("are at most sixty", () => {
    const keywords = Array.from({ length: 100 }, (_, index) => `word${index}`);
    expect(topicsOf({ categories: [], keywords })).toHaveLength(60);
  });

  test("come from its text only if its sources gave no keywords", () => {
    const found = { categories: ["cs.CL"], keywords: [], foundKeywords: ["Music"] };
    expect(topicsOfPaper(found)).toMatchObject({ keywords: [{ slug: "music" }], found: true });
    expect(topicsOfPaper({ ...found, keywords: ["Dance"] })).toMatchObject({
      categories: [{ slug: "cs.CL" }],
      keywords: [{ slug: "dance" }],
      found: false,
    });
  });
});

test("keywords that praise or count are no topics, unlike categories", () => {
  const topics = topicsOf({ categories: ["Method"], keywords: ["State-of-the-art performance", "3x", "Music"] });
  expect(topics.map(({ slug }) => slug)).toEqual(["method", "music"]);
});

test("a card links each page once, and only to pages", () => {
  const paper = { categories: ["cs.CL"], keywords: ["GRPO", "Music", "Group policy"], foundKeywords: [] };
  const pages = new Map([
    ["grpo", "group-policy"],
    ["group-policy", "group-policy"],
  ]);
  expect(linkedTopics(paper, pages)).toEqual({
    categories: [],
    keywords: [{ slug: "grpo", page: "group-policy", name: "GRPO", kind: "keyword" }],
  });
});
