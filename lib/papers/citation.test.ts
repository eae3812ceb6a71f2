import { describe, expect, test } from "vitest";
import { bibtex } from "./citation";
import type { Paper } from "./schema";

const paper: Paper = {
  key: 1,
  id: "2407.20183",
  arxivId: "2407.20183",
  arxivVersion: 2,
  doi: null,
  title: "MindSearch: 100% Human\nMinds",
  abstract: "An abstract.",
  authors: ["Zehui Chen", "Jürgen Müller"],
  categories: ["cs.CL", "cs.AI"],
  keywords: [],
  foundKeywords: [],
  links: {},
  publishedAt: new Date("2024-07-29T17:12:40Z"),
  votes: 4,
  stars: null,
  comments: null,
  withdrawnAt: null,
  withdrawal: null,
  journalRef: null,
  firstListedOn: "2024-07-30",
};

describe("a BibTeX entry", () => {
  test("of a paper on arXiv has the fields of arXiv's own", () => {
    expect(bibtex(paper, "https://papers.example.org/papers/2407.20183")).toBe(`@misc{chen2024mindsearch,
  title = {{MindSearch: 100\\% Human Minds}},
  author = {Zehui Chen and Jürgen Müller},
  year = {2024},
  eprint = {2407.20183},
  archivePrefix = {arXiv},
  primaryClass = {cs.CL},
  url = {https://arxiv.org/abs/2407.20183}
}`);
  });

  test("of a paper that has but a title and a day leads to its page", () => {
    const bare = { ...paper, id: "x", arxivId: null, authors: [], categories: [], publishedAt: null };
    expect(bibtex(bare, "https://papers.example.org/papers/x")).toBe(`@misc{mindsearch2024,
  title = {{MindSearch: 100\\% Human Minds}},
  year = {2024},
  url = {https://papers.example.org/papers/x}
}`);
  });

  test("leaves math and what is escaped already as they are", () => {
    const title = "M$^3_a$ViT \\& 5\\% of R&D";
    expect(bibtex({ ...paper, title }, "")).toContain("title = {{M$^3_a$ViT \\& 5\\% of R\\&D}}");
  });
});
