import { describe, expect, test } from "vitest";
import { classifyUrl, linksOf, searchUrl } from "./links";

describe("a link in an abstract is classified by its host", () => {
  test.each([
    ["https://github.com/VITA-Group/M3ViT", "code"],
    ["https://www.gitlab.com/a/b", "code"],
    ["https://someone.github.io/project/", "project"],
    ["https://sites.google.com/view/x", "project"],
    ["https://huggingface.co/sileod/deberta", "model"],
    ["https://huggingface.co/datasets/a/b", "dataset"],
    ["https://huggingface.co/spaces/a/b", "other"],
    ["https://arxiv.org/abs/2407.20183", "arxiv"],
    ["https://doi.org/10.1145/1", "doi"],
    ["https://xkcd.com/927/", "other"],
    ["https://github.com.example.org/a", "other"],
    ["https://example.org/?u=https://github.com/a/b", "other"],
  ])("%s: %s", (url, kind) => {
    expect(classifyUrl(url)).toBe(kind);
  });
});

describe("the links of a paper", () => {
  test("are those of its id and its source, then those of its abstract, each once", () => {
    const links = linksOf({
      arxivId: "2407.20183",
      doi: null,
      links: { code: "https://github.com/a/b" },
      abstract: "Code: http://www.github.com/a/b/ and a comic (https://xkcd.com/927/).",
    });
    expect(links).toEqual([
      { kind: "pdf", url: "https://arxiv.org/pdf/2407.20183", label: "PDF" },
      { kind: "html", url: "https://arxiv.org/html/2407.20183", label: "HTML" },
      { kind: "arxiv", url: "https://arxiv.org/abs/2407.20183", label: "arXiv" },
      { kind: "code", url: "https://github.com/a/b", label: "Code" },
      { kind: "other", url: "https://xkcd.com/927/", label: "xkcd.com" },
    ]);
  });

  const kindsOf = (given: Partial<Parameters<typeof linksOf>[0]>) =>
    linksOf({ arxivId: null, doi: null, links: {}, abstract: "Nothing.", ...given }).map(({ kind }) => kind);

  test.each([
    ["2312.00001", ["pdf", "html", "arxiv"]],
    ["2311.17999", ["pdf", "arxiv"]],
    ["0704.0001", ["pdf", "arxiv"]],
    ["hep-th/9901001", ["pdf", "arxiv"]],
  ])("lead to arXiv's HTML only where arXiv made it: %s", (arxivId, kinds) => {
    expect(kindsOf({ arxivId })).toEqual(kinds);
  });

  test("have the PDF of the source instead of arXiv's", () => {
    const links = { pdf: "https://example.org/a.pdf" };
    expect(linksOf({ arxivId: "2311.17999", doi: null, links, abstract: "" })[0]?.url).toBe(links.pdf);
  });

  test("lead to the discussion where comments were counted, even none", () => {
    expect(kindsOf({ arxivId: "2311.17999", comments: 0 })).toContain("discussion");
    expect(kindsOf({ arxivId: "2311.17999", comments: null })).not.toContain("discussion");
    expect(kindsOf({ comments: 7 })).toEqual([]);
  });

  test("are empty if there are none", () => {
    expect(linksOf({ arxivId: null, doi: null, links: {}, abstract: "Nothing." })).toEqual([]);
  });
});

test("a DOI's link encodes characters that would end it", () => {
  const [link] = linksOf({ arxivId: null, doi: "10.1000/a%2fb#c?d", links: {}, abstract: "" });
  expect(link).toEqual({ kind: "doi", url: "https://doi.org/10.1000/a%252fb%23c%3Fd", label: "DOI" });
});

test("a paper without an id has a link to a search for its title", () => {
  const title = "M$^3$ViT: Mixture & more";
  expect(searchUrl({ arxivId: null, doi: null, title })).toBe(
    "https://arxiv.org/search/?searchtype=title&query=M%C2%B3ViT%3A+Mixture+%26+more",
  );
  expect(searchUrl({ arxivId: "2407.20183", doi: null, title })).toBeNull();
});

test("a link's URL encodes characters that would affect the text around it", () => {
  const project = "https://example.org/\u202eabc\u200b";
  const [link] = linksOf({ arxivId: null, doi: null, links: { project }, abstract: "" });
  expect(link?.url).toBe("https://example.org/%E2%80%AEabc%E2%80%8B");
});
