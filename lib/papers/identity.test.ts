import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseArxivId, parseDoi, titleKey } from "./identity";

describe("an arXiv id", () => {
  test.each([
    ["2407.20183", "2407.20183", null],
    ["0704.0001", "0704.0001", null],
    ["2407.20183v2", "2407.20183", 2],
    [" arXiv:2407.20183v10 ", "2407.20183", 10],
    ["https://arxiv.org/abs/2407.20183v2", "2407.20183", 2],
    ["http://arxiv.org/pdf/2407.20183.pdf", "2407.20183", null],
    ["arxiv.org/abs/2407.20183#S1", "2407.20183", null],
    ["https://www.alphaxiv.org/abs/2407.20183", "2407.20183", null],
    ["oai:arXiv.org:2407.20183", "2407.20183", null],
    ["10.48550/arXiv.2407.20183", "2407.20183", null],
    ["https://doi.org/10.48550/arXiv.2407.20183", "2407.20183", null],
    ["hep-th/9901001", "hep-th/9901001", null],
    ["math.GT/0309136v1", "math/0309136", 1],
    ["https://arxiv.org/abs/cond-mat/0211034v3", "cond-mat/0211034", 3],
  ])("%s is %s, version %s", (text, id, version) => {
    expect(parseArxivId(text)).toEqual({ id, version });
  });

  test.each(["2413.00001", "2400.00001", "1234", "2407.2018", "see 2407.20183", "10.1145/3292500", "", "hep-th/99010"])(
    "%s is none",
    (text) => {
      expect(parseArxivId(text)).toBeNull();
    },
  );

  test("is the same paper in every version", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 99 }), (number, version) => {
        const id = `2407.${String(number).padStart(5, "0")}`;
        expect(parseArxivId(`https://arxiv.org/abs/${id}v${version}`)?.id).toBe(id);
      }),
    );
  });
});

describe("a DOI", () => {
  test.each([
    ["10.1145/3292500.3330701", "10.1145/3292500.3330701"],
    ["https://doi.org/10.1145/ABC", "10.1145/abc"],
    ["doi: 10.1000/xyz", "10.1000/xyz"],
  ])("%s is %s", (text, doi) => {
    expect(parseDoi(text)).toBe(doi);
  });

  test.each(["10.1/x", "10.1234/", "11.1234/x", "https://example.org/10.1234/x"])("%s is none", (text) => {
    expect(parseDoi(text)).toBeNull();
  });
});

describe("a title's key", () => {
  test("is the same for the ways in which one title is written", () => {
    const written = [
      "M$^3$ViT: Mixture-of-Experts Vision Transformer",
      "M3ViT: Mixture of Experts\nVision  Transformer",
      "{M}$^{3}$ViT: \\textbf{Mixture}-of-experts vision transformer.",
    ];
    expect(new Set(written.map(titleKey)).size).toBe(1);
  });

  test("folds accents, however they are written", () => {
    expect(titleKey('Schr\\"{o}dinger')).toBe(titleKey("Schrödinger"));
    expect(titleKey("Erd\\H{o}s")).toBe(titleKey("Erdős"));
  });

  test("tells other titles apart, also where they have no letters", () => {
    expect(titleKey("On $\\alpha$-divergence")).not.toBe(titleKey("On $\\beta$-divergence"));
    expect(titleKey("A C++ parser")).not.toBe(titleKey("A C# parser"));
    expect(titleKey("かき")).not.toBe(titleKey("がき"));
    expect(titleKey("GPT-3")).not.toBe(titleKey("GPT-4"));
    expect(titleKey("!!!")).not.toBe(titleKey("???"));
    expect(titleKey("漢字")).toBe("漢字");
  });
});
