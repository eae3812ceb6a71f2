import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyPaper, paperAuthors, somePaper } from "@/tests/setup/anyPaper";
import { readCitations } from "@/tests/setup/readCitations";
import { spokenName } from "@/tests/setup/spokenName";
import { bibtex } from "./bibtex";
import { cslJson } from "./cslJson";
import { citationKeys } from "./key";
import { referenceOf } from "./reference";
import { ris } from "./ris";

const site = "https://papers.example.org";
const paper = somePaper({ title: "MindSearch: 100% Human\nMinds" });
const bare = { ...paper, id: "x", arxivId: null, ...paperAuthors([]), categories: [], publishedAt: null };

describe("a BibTeX entry", () => {
  test("for a paper on arXiv has the fields of arXiv's own export", () => {
    expect(bibtex([paper], site)).toBe(`@misc{chen2024mindsearch100humanminds,
  title = {{MindSearch: 100\\% Human Minds}},
  author = {Chen, Zehui and Müller, Jürgen},
  year = {2024},
  eprint = {2407.20183},
  archivePrefix = {arXiv},
  primaryClass = {cs.CL},
  url = {https://arxiv.org/abs/2407.20183}
}`);
  });

  test("for a paper with only a title and a day links to its page", () => {
    expect(bibtex([bare], site)).toBe(`@misc{mindsearch100humanminds2024,
  title = {{MindSearch: 100\\% Human Minds}},
  year = {2024},
  url = {https://papers.example.org/papers/x}
}`);
  });

  test("keeps formulas and writes the rest as plain text", () => {
    const title = "M$^3_a$ViT \\& 5\\% of R&D, \\emph{truly} C_1 ~ 2^n";
    expect(bibtex([{ ...paper, title }], "")).toContain(
      "title = {{M$^3_a$ViT \\& 5\\% of R\\&D, truly C₁ \\textasciitilde{} 2ⁿ}}",
    );
  });

  test.each(["\\input{/etc/passwd}", "\\def\\a{x}\\a", "\\csname input\\endcsname"])("does not pass on %s", (tex) => {
    const entry = bibtex([{ ...paper, title: `Of $${tex}$` }], "");
    expect(entry).not.toContain(tex);
    expect(entry).not.toMatch(/\\(input|def|csname)/);
  });

  test("writes a formula that would break the entry as plain text", () => {
    const title = "Of $x_{1$ and $50\\%$ of 10$\\{$";
    const [read] = readCitations(bibtex([{ ...paper, title }, paper], ""));
    expect(read?.title).toContain("Of");
    expect(readCitations(bibtex([{ ...paper, title }, paper], ""))).toHaveLength(2);
  });
});

describe("a citation key", () => {
  test("is unique and does not depend on the other papers", () => {
    const other = { ...paper, id: "2501.00001" };
    const [alone] = citationKeys([bare]);
    expect(citationKeys([paper, other, bare])).toEqual([
      "chen2024mindsearch100humanminds:2407.20183",
      "chen2024mindsearch100humanminds:2501.00001",
      alone,
    ]);
  });

  test.each([
    ["Deniz Aydın", "aydin2024mindsearch100humanminds"],
    ["Çağrı Çalık", "calik2024mindsearch100humanminds"],
    ["Anders Søgaard", "sogaard2024mindsearch100humanminds"],
    ["Matthias Nießner", "niessner2024mindsearch100humanminds"],
    ["Łukasz Borchmann", "borchmann2024mindsearch100humanminds"],
    ["Đorđe Đurić", "duric2024mindsearch100humanminds"],
    ["Ægir Þórðarson", "thordarson2024mindsearch100humanminds"],
    ["Николай Щербаков", "shcherbakov2024mindsearch100humanminds"],
    ["Γιώργος Παππάς", "pappas2024mindsearch100humanminds"],
    ["王伟", "wang2024mindsearch100humanminds"],
  ])("spells %s in ASCII", (author, key) => {
    expect(citationKeys([{ ...bare, title: paper.title, ...paperAuthors([author]) }])).toEqual([key]);
  });

  test("exists for a paper in another script", () => {
    expect(citationKeys([{ ...bare, title: "量子计算", ...paperAuthors(["王伟"]) }])).toEqual([
      "wang2024liangzijisuan",
    ]);
    expect(citationKeys([{ ...bare, title: "τ-bench", ...paperAuthors(["Ann Roe"]) }])).toEqual(["roe2024taubench"]);
    expect(citationKeys([{ ...bare, title: "GPT模型", authors: [] }])).toEqual(["gpt2024"]);
    expect(citationKeys([{ ...bare, title: "แบบจำลอง".repeat(50), authors: [] }])[0]?.length).toBeLessThan(80);
    expect(citationKeys([{ ...bare, title: "…", authors: [] }])).toEqual(["paper2024"]);
  });
});

describe("a citation is read back", () => {
  const authors = [
    "Laurens van der Maaten",
    "Gemma Team",
    "Hal Daumé III",
    "王伟",
    "O'Brien, John",
    "Ronan Le Bras",
    "F. M. Plaza-del-Arco",
  ];
  const spoken = authors.with(3, "伟 王").with(4, "John O'Brien");
  const full = { ...paper, ...paperAuthors(authors) };

  test("from BibTeX", () => {
    expect(readCitations(bibtex([full], site))).toMatchObject([
      { title: "MindSearch: 100% Human Minds", authors: spoken, date: [2024], URL: "https://arxiv.org/abs/2407.20183" },
    ]);
  });

  test("from RIS", () => {
    expect(readCitations(ris([full, bare], site))).toMatchObject([
      { title: "MindSearch: 100% Human Minds", authors: spoken, date: [2024, 7, 29], DOI: "10.48550/arXiv.2407.20183" },
      { date: [2024, 7, 30], authors: [], URL: "https://papers.example.org/papers/x" },
    ]);
  });

  test("from CSL JSON", () => {
    expect(readCitations(cslJson([full], site))).toMatchObject([
      { title: "MindSearch: 100% Human Minds", authors: spoken, date: [2024, 7, 29], abstract: paper.abstract },
    ]);
  });

  test("with the same number of papers and authors for any papers", () => {
    fc.assert(
      fc.property(fc.array(anyPaper, { minLength: 1, maxLength: 4 }), (papers) => {
        const named = papers.map((each) => referenceOf(each, site).names.map(spokenName));
        const keys = citationKeys(papers.map((each, index) => ({ ...each, id: `${each.id}${index}` })));
        expect(new Set(keys).size).toBe(papers.length);
        expect(readCitations(cslJson(papers, site)).map((read) => read.authors)).toEqual(named);
        expect(readCitations(ris(papers, site))).toHaveLength(papers.length);
        const read = readCitations(bibtex(papers, site));
        expect(read.map((each) => each.authors.length)).toEqual(named.map((names) => names.length));
      }),
    );
  });
});
