import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseArxivId } from "./arxivId";

describe("an arXiv id", () => {
  test.each([
    ["2407.20183", null],
    ["2407.20183v2", 2],
    ["2407.20183V2", 2],
    [" arXiv:2407.20183v10 ", 10],
    ["ARXIV: 2407.20183", null],
    ["arXiv : 2407.20183", null],
    ["arXiv：２４０７．２０１８３", null],
    ["arXiv.2407.20183", null],
    ["arXiv2407.20183", null],
    ["arXiv ID: 2407.20183", null],
    ["\u200b2407.20183\ufeff", null],
    ["2407.20183.", null],
    ["2407.20183/", null],
    ["(2407.20183),", null],
    ["[2407.20183]", null],
    ["“2407.20183”;", null],
    ["`2407.20183`", null],
    ["2407.20183.pdf", null],
    ["2407.20183v2.html", 2],
    ["oai:arXiv.org:2407.20183", null],
    ["abs/2407.20183", null],
    ["/papers/2407.20183", null],
    ["/abs/2407.20183v1", 1],
    ["eprint = {2407.20183},", null],
  ])("%j names a paper, version %s", (text, version) => {
    expect(parseArxivId(text)).toEqual({ id: "2407.20183", version });
  });

  test.each([
    ["arXiv:2407.20183v2 [cs.CL] 29 Jul 2024", 2],
    ["arXiv:2407.20183v2  [cs.CL]\n29 Jul 2024", 2],
    ["arXiv:2407.20183 [cs.CL]", null],
    ["arXiv: 2407.20183 (cs)", null],
    ["2407.20183 [stat.ML]", null],
    ["2407.20183 v2", 2],
    ["arXiv preprint arXiv:2407.20183, 2024.", null],
    ["arXiv preprint arXiv:2407.20183 (2024)", null],
    ["CoRR, abs/2407.20183, 2024", null],
    ["ArXiv abs/2407.20183 (2024)", null],
    ["[2407.20183] MindSearch: Mimicking Human Minds", null],
    ["[2407.20183v2](https://arxiv.org/abs/2407.20183v2)", 2],
    ["arXiv:2407.20183v2[cs.CL]29Jul2024", 2],
    ["arXiv:2407.20183v2 [cs.CL, cs.AI] 29Jul2024", 2],
    ["2407.20183, v2", 2],
    ["2407.20183 (v2)", 2],
    ["arXiv:2407.20183 (version 2)", 2],
    ["[1] arXiv:2407.20183", null],
    ["[12] 2407.20183", null],
    ["cs.CL 2407.20183", null],
    ["[cs.CL] 2407.20183", null],
    ["arXiv number: 2407.20183", null],
    ["\\url{https://arxiv.org/abs/2407.20183}", null],
    ["\\href{https://arxiv.org/abs/2407.20183}{arXiv:2407.20183}", null],
    ['<a href="https://arxiv.org/abs/2407.20183">a paper</a>', null],
    ['[MindSearch](https://arxiv.org/abs/2407.20183 "a title")', null],
    ["https://arxiv.org/abs/2407.20183 (accessed 29 July 2024)", null],
    ["https://arxiv.org/abs/2407.20183, accessed 2024-07-29", null],
    ["https://arxiv.org/abs/2407.20183（2024年7月29日アクセス）", null],
    ["Retrieved July 29, 2024, from https://arxiv.org/abs/2407.20183", null],
    ["[Online]. Available: https://arxiv.org/abs/2407.20183", null],
    ["Paper: arxiv.org/abs/2407.20183", null],
    ["论文：https://arxiv.org/abs/2407.20183", null],
    ["📄 → https://arxiv.org/abs/2407.20183", null],
    ["- arXiv:2407.20183", null],
    ["journals/corr/abs-2407-20183", null],
    ["DBLP:journals/corr/abs-2407-20183", null],
    ["2024arXiv240720183C", null],
    ["2407.20183v2 (1).pdf", 2],
    ["arXiv:2407.20183, doi:10.48550/arXiv.2407.20183", null],
    ["archivePrefix={arXiv}, eprint={2407.20183}, primaryClass={cs.CL}", null],
  ])("is read from the pasted text %j", (text, version) => {
    expect(parseArxivId(text)).toEqual({ id: "2407.20183", version });
  });

  test.each([
    "https://arxiv.org/abs/2407.20183",
    "https://arxiv.org/abs/2407.20183/",
    "<https://arxiv.org/abs/2407.20183>",
    "URL: https://arxiv.org/abs/2407.20183).",
    "arXiv: https://arxiv.org/abs/2407.20183",
    "arxiv.org/abs/2407.20183 [cs.CL]",
    "http://arxiv.org/pdf/2407.20183.pdf",
    "https://www.arxiv.org/pdf/2407.20183?download=1#page=3",
    "https://arxiv.org/html/2407.20183#S1",
    "https://arxiv.org/html/2407.20183/x1.png",
    "https://arxiv.org/format/2407.20183",
    "https://arxiv.org/src/2407.20183",
    "https://arxiv.org/e-print/2407.20183",
    "https://arxiv.org/ftp/arxiv/papers/2407/2407.20183.pdf",
    "https://arxiv.org/abs/arXiv:2407.20183",
    "https://export.arxiv.org/abs/2407.20183",
    "https://export.arxiv.org/api/query?id_list=2407.20183",
    "https://xxx.lanl.gov/abs/2407.20183",
    "https://ar5iv.org/abs/2407.20183",
    "https://ar5iv.labs.arxiv.org/html/2407.20183",
    "https://www.alphaxiv.org/abs/2407.20183",
    "https://www.alphaxiv.org/zh/overview/2407.20183",
    "https://huggingface.co/papers/2407.20183",
    "https://huggingface.co/api/papers/2407.20183",
    "hf.co/papers/2407.20183?utm=x",
    "https://papers.cool/arxiv/2407.20183",
    "https://scirate.com/arxiv/2407.20183",
    "https://www.semanticscholar.org/arxiv/2407.20183",
    "https://api.semanticscholar.org/graph/v1/paper/arXiv:2407.20183?fields=title",
    "https://ui.adsabs.harvard.edu/abs/arXiv:2407.20183/abstract",
    "https://scholar.google.com/scholar_lookup?arxiv_id=2407.20183",
    "https://www.arxiv-vanity.com/papers/2407.20183/",
    "https://www.emergentmind.com/papers/2407.20183",
    "https://web.archive.org/web/2024/https://arxiv.org/abs/2407.20183",
    "https://dblp.org/rec/journals/corr/abs-2407-20183.html?view=bibtex",
    "https://ui.adsabs.harvard.edu/abs/2024arXiv240720183C/abstract",
    "https://scholar.google.com/scholar?q=arXiv:2407.20183",
    "https://www.semanticscholar.org/search?q=2407.20183&sort=relevance",
    "https://inspirehep.net/search?p=find+eprint+2407.20183",
    "https://www.connectedpapers.com/main/abc?arxiv=2407.20183",
    "https://arxiv.org/prevnext?id=2407.20183&function=next",
    "https://arxiv-org.proxy.example.edu/abs/2407.20183",
    "https://proxy.example.edu/login?url=https%3A%2F%2Farxiv.org%2Fabs%2F2407.20183",
    "https://www.themoonlight.io/en/review/2407.20183",
    "https://another.example.org/papers/2407.20183",
    "https%3A%2F%2Farxiv.org%2Fabs%2F2407.20183",
    "arXiv%253A2407.20183",
  ])("is read from %s", (text) => {
    expect(parseArxivId(text)?.id).toBe("2407.20183");
  });

  test.each([
    "10.48550/arXiv.2407.20183",
    "10.48550/ARXIV.2407.20183",
    "doi: 10.48550/arXiv.2407.20183.",
    "DOI 10.48550/arXiv.2407.20183",
    "https://doi.org/10.48550/arXiv.2407.20183",
    "dx.doi.org/10.48550/arxiv.2407.20183",
    "https://doi.org/10.48550%2FarXiv.2407.20183",
  ])("is read from the DOI %s", (text) => {
    expect(parseArxivId(text)?.id).toBe("2407.20183");
  });

  test.each([
    ["hep-th/9901001", "hep-th/9901001", null],
    ["HEP-TH/9901001", "hep-th/9901001", null],
    ["hep-th%2F9901001", "hep-th/9901001", null],
    ["arXiv:hep-th/9901001v3 21 Jan 1999", "hep-th/9901001", 3],
    ["arXiv:hep-th/9901001 v3  21 Jan 1999", "hep-th/9901001", 3],
    ["math.GT/0309136v1", "math/0309136", 1],
    ["arXiv:math/0309136v1 [math.GT] 8 Sep 2003", "math/0309136", 1],
    ["https://arxiv.org/abs/cond-mat/0211034v3", "cond-mat/0211034", 3],
    ["https://arxiv.org/pdf/hep-th/9901001.pdf", "hep-th/9901001", null],
    ["10.48550/arXiv.hep-th/9901001", "hep-th/9901001", null],
  ])("%s of the old form is %s, version %s", (text, id, version) => {
    expect(parseArxivId(text)).toEqual({ id, version });
  });

  test.each([
    "",
    "arXiv",
    "1234",
    "2413.00001",
    "2400.00001",
    "0703.0001",
    "2407.2018",
    "1412.00001",
    "1501.0001",
    "2407.201834",
    "12407.20183",
    "2407.20183v0",
    "2407.20183x",
    "-2407.20183.5",
    "$2407.20183",
    "hep-th/99010",
    "hep-th/9913001",
    "foo/9901001",
    "see 2407.20183",
    "2407.20183 and 2024",
    "2407.20183 2407.20184",
    "2407.20183 has:code",
    "gpt-4 2407.20183 tokens",
    "2407.20183 release",
    "model-2407.20183",
    "foo NOT arXiv:2407.20183",
    "arXiv:2407.20183 and arXiv:2407.20184",
    "viXra:2407.20183",
    "arXiv:2407.20183 is a nice paper",
    "10.1145/3292500",
    "10.1145/2407.20183",
    "https://example.org/abs/2407.20183",
    "https://huggingface.co/models/2407.20183",
    "https://huggingface.co/papers/trending",
    "https://arxiv.org/list/cs.CL/2407",
    "https://arxiv.org/abs/2407.20183 and more",
  ])("is not read from %j", (text) => {
    expect(parseArxivId(text)).toBeNull();
  });

  const digits = (length: number) => fc.nat({ max: 10 ** length - 1 }).map((n) => String(n).padStart(length, "0"));
  const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, "0"));
  const id = fc.oneof(
    fc.tuple(fc.constantFrom("08", "14"), month, digits(4)).map(([year, m, n]) => `${year}${m}.${n}`),
    fc.tuple(fc.constantFrom("15", "24", "31"), month, digits(5)).map(([year, m, n]) => `${year}${m}.${n}`),
    fc
      .tuple(fc.constantFrom("hep-th", "cs", "q-bio"), fc.constantFrom("91", "99", "06"), month, digits(3))
      .map(([archive, year, m, n]) => `${archive}/${year}${m}${n}`),
  );
  const before = [
    "",
    "arXiv:",
    "ARXIV: ",
    "https://arxiv.org/abs/",
    "arxiv.org/pdf/",
    "10.48550/arXiv.",
    "hf.co/papers/",
  ];
  const after = ["", "v2", ".pdf", "/", ".", " ", "?x=1", "#S1"];
  const around = ["", "()", "[]", "<>", "“”", '""', "''"];

  test("is read in every form", () => {
    fc.assert(
      fc.property(
        id,
        fc.constantFrom(...before),
        fc.constantFrom(...after),
        fc.constantFrom(...around),
        fc.boolean(),
        (wanted, start, end, [open = "", close = ""], isInCode) => {
          const spelling = `${open}${start}${wanted}${end}${close}`;
          expect(parseArxivId(isInCode ? encodeURIComponent(spelling) : spelling)?.id).toBe(wanted);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("is not read from other texts, and no text causes an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom("", ...before), (text, start) => {
        const found = parseArxivId(start + text);
        if (found) expect(parseArxivId(found.id)).toEqual({ id: found.id, version: null });
      }),
      { numRuns: 500 },
    );
  });
});
