import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { doiUri, doiUrl, firstDoi, parseDoi } from "./doi";

describe("a DOI", () => {
  test.each([
    "10.1145/ABC.1",
    "doi:10.1145/abc.1",
    "DOI: 10.1145/abc.1.",
    "DOI 10.1145/abc.1",
    "ＤＯＩ：10.1145/abc.1",
    "doi:\u00a010.1145/abc.1\u200b",
    "doi = {10.1145/abc.1},",
    "https://doi.org/10.1145/ABC.1",
    "http://dx.doi.org/10.1145/abc.1",
    "https://www.doi.org/10.1145/abc.1/",
    "doi.org/10.1145/abc.1?utm=x#y",
    "DOI: https://doi.org/10.1145/abc.1",
    "https://doi.org/doi:10.1145/abc.1",
    "info:doi/10.1145/abc.1",
    "urn:doi:10.1145/abc.1",
    "10.1145%2Fabc.1",
    "doi:10.1145%2fabc.1",
    "https://doi.org/10.1145%2Fabc.1",
    "https%3A%2F%2Fdoi.org%2F10.1145%2Fabc.1",
    "<https://doi.org/10.1145/abc.1>",
    "(10.1145/abc.1)",
    "10.1145/abc.1)",
    "10.1145/abc.1]",
    "“10.1145/abc.1”,",
    "[a link](https://doi.org/10.1145/abc.1)",
    "https://dl.acm.org/doi/abs/10.1145/abc.1?x=y",
    "10.1145/abc.1, 2019",
    "doi: 10.1145/abc.1 (2019).",
    "[1] doi:10.1145/abc.1",
    "https://doi.org/10.1145/abc.1 (accessed 2019-01-01)",
    "\\doi{10.1145/abc.1}",
    "\\href{https://doi.org/10.1145/abc.1}{a link}",
    "10.1145⁄abc.1",
    "Link: https://doi.org/10.1145/abc.1",
    "https://hdl.handle.net/10.1145/abc.1",
    "https://doi-org.proxy.example.edu/10.1145/abc.1",
    "https://proxy.example.edu/login?url=https%3A%2F%2Fdoi.org%2F10.1145%2Fabc.1",
    "https://scholar.google.com/scholar_lookup?doi=10.1145%2Fabc.1&x=y",
    "https://api.semanticscholar.org/graph/v1/paper/DOI:10.1145/abc.1",
    "https://example.org/10.1145/abc.1",
  ])("is read from %j", (text) => {
    expect(parseDoi(text)).toBe("10.1145/abc.1");
  });

  test.each([
    ["10.1016/S0140-6736(05)66545-X", "10.1016/s0140-6736(05)66545-x"],
    ["(doi:10.1016/S0140-6736(05)66545-X).", "10.1016/s0140-6736(05)66545-x"],
    [
      "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2",
      "10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2",
    ],
    ["10.1000.10/123456", "10.1000.10/123456"],
    ["10.1000/a%2Fb#c?d", "10.1000/a%2fb#c?d"],
    ["https://doi.org/10.1000/a%252Fb%23c%3Fd", "10.1000/a%2fb#c?d"],
    ["10.1234/漢字", "10.1234/漢字"],
    ["https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.1.2", "10.1103/physrevlett.1.2"],
    ["https://www.biorxiv.org/content/10.1101/2020.01.01.123456v1.full", "10.1101/2020.01.01.123456"],
    ["https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf+html", "10.1101/2020.01.01.123456"],
    ["https://link.springer.com/article/10.1007/s1-015-0816-y/figures/1", "10.1007/s1-015-0816-y"],
    ["https://link.springer.com/content/pdf/10.1007%2Fs1-015-0816-y.pdf", "10.1007/s1-015-0816-y"],
    ["https://iopscience.iop.org/article/10.1088/1742-6596/1/1/001/pdf", "10.1088/1742-6596/1/1/001"],
    ["https://academic.oup.com/b/article-abstract/doi/10.1093/b/btz682/5566506", "10.1093/b/btz682"],
    ["https://journals.plos.org/plosone/article?id=10.1371/journal.pone.1&type=x", "10.1371/journal.pone.1"],
    ["https://www.nature.com/articles/s41586-024-0001-1.pdf", "10.1038/s41586-024-0001-1"],
    ["https://dl.acm.org/citation.cfm?doid=3292500.3330701", "10.1145/3292500.3330701"],
    ["https://doi.org/10.1007/x/full", "10.1007/x/full"],
    ["10.1002/(sici)1:15/16&lt;1::aid-a8&gt;3.0.co;2-2", "10.1002/(sici)1:15/16<1::aid-a8>3.0.co;2-2"],
    ["10.1002/(sici)1:15/16%3C1::aid-a8%3E3.0.co;2-2", "10.1002/(sici)1:15/16<1::aid-a8>3.0.co;2-2"],
  ])("with special characters is read in full: %s", (text, doi) => {
    expect(parseDoi(text)).toBe(doi);
  });

  test.each([
    "",
    "doi:",
    "10.1145",
    "10.1/x",
    "10.1234/",
    "11.1234/x",
    "see 10.1145/abc",
    "10.1145/a.1,10.1145/b.2",
    "ratio 10.1234/5678",
    "10.1145/3292500 has:code",
    "https://doi.org/",
    "https://doi.org/%",
  ])("is not read from %j", (text) => {
    expect(parseDoi(text)).toBeNull();
  });

  test("is the first of a list and may contain a semicolon", () => {
    expect(firstDoi("10.1000/a;2-2, 10.1000/b")).toBe("10.1000/a;2-2");
    expect(firstDoi("10.1000/a,10.1000/b")).toBe("10.1000/a");
    expect(firstDoi("none yet")).toBeNull();
  });
});

describe("the URL of a DOI", () => {
  test("encodes characters that would end it", () => {
    expect(doiUrl("10.1000/a%2fb#c?d")).toBe("https://doi.org/10.1000/a%252fb%23c%3Fd");
    expect(doiUrl("10.1000/<a>\"'[b]")).toBe("https://doi.org/10.1000/%3Ca%3E%22%27%5Bb%5D");
    expect(doiUrl("10.1145/3292500.3330701")).toBe("https://doi.org/10.1145/3292500.3330701");
    expect(doiUri("10.1000/a b")).toBe("info:doi/10.1000/a%20b");
  });

  test("leads back to any DOI", () => {
    const suffix = fc.string({
      unit: fc.constantFrom(..."ab1/.-_;()<>[]#?%&'\"\\^|é漢\ud83d+=:@"),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(suffix, (text) => {
        const doi = parseDoi(`10.1000/${text.toWellFormed()}`);
        fc.pre(doi !== null);
        const url = doiUrl(doi);
        expect(new URL(url).href).toBe(url);
        expect(decodeURIComponent(new URL(url).pathname)).toBe(`/${doi}`);
        expect(parseDoi(url)).toBe(doi);
      }),
      { numRuns: 1000 },
    );
  });
});
