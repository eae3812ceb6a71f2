import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findIdentifier, readIdentifier } from "./identifier";

describe("findIdentifier", () => {
  test.each([
    ["Chen et al. (2024). MindSearch: Minds. arXiv preprint arXiv:2407.20183.", { arxivId: "2407.20183" }],
    ["MindSearch https://arxiv.org/abs/2407.20183", { arxivId: "2407.20183" }],
    ["MindSearch (arXiv 2407.20183)", { arxivId: "2407.20183" }],
    ["Cite as: arXiv:2407.20183 [cs.CL] (or arXiv:2407.20183v1 [cs.CL] for this version)", { arxivId: "2407.20183" }],
    ["@misc{c,\n title={MindSearch},\n eprint={2407.20183},\n archivePrefix={arXiv}\n}", { arxivId: "2407.20183" }],
    ["@article{DBLP:journals/corr/abs-2407-20183, volume = {abs/2407.20183}}", { arxivId: "2407.20183" }],
    ["Smith, J. A title. Nature 12, 3 (2024). https://doi.org/10.1038/s1-4", { doi: "10.1038/s1-4" }],
    ["@inproceedings{x, title={Deep}, doi = {10.1109/CVPR.2016.90}}", { doi: "10.1109/cvpr.2016.90" }],
    ["TY  - JOUR\nTI  - A\nDO  - 10.1145/3292500.3330701\nER  - ", { doi: "10.1145/3292500.3330701" }],
    ["A title. arXiv:2407.20183. DOI: 10.1145/3292500.3330701", { arxivId: "2407.20183" }],
  ])("finds the paper in %j", (text, id) => {
    expect(findIdentifier(text)).toEqual(id);
  });

  test.each([
    "resnet 2015.12",
    "GPT-4 2407.20183 tokens",
    "MindSearch 2407.20183",
    "attention 2407.20183",
    "a ratio of 10.1234/5678",
    "minds -arXiv:2407.20183",
    "minds NOT arXiv:2407.20183",
    "arXiv:2407.20183 against arXiv:2407.20184",
    "10.1145/a.1 and 10.1145/b.2",
    "arxiv 2024",
  ])("finds none in %j", (text) => {
    expect(findIdentifier(text)).toBeNull();
  });

  test("agrees with readIdentifier on any text that is only an identifier", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const whole = readIdentifier(text);
        if (whole) expect(findIdentifier(text)).toEqual(whole);
        else findIdentifier(text);
      }),
    );
  });
});

describe("readIdentifier", () => {
  test.each([
    "2407。20183",
    "论文：2407.20183",
    "_2407.20183_",
    "#2407.20183",
    "arXiv: 2407. 20183",
    "arXiv:2407.\n20183",
    "/home/x/2407.20183v2.pdf",
    "C:\\Users\\x\\2407.20183.pdf",
    "file:///home/x/2407.20183.pdf",
    "2407.20183v2-1.pdf",
    "2407.20183v2 (1).pdf",
    "2407.20183_MindSearch.pdf",
    "https://huggingface.co/models?other=arxiv:2407.20183",
    "http://export.arxiv.org/oai2?verb=GetRecord&identifier=oai:arXiv.org:2407.20183&metadataPrefix=arXiv",
    "https://deepai.org/publication/arxiv-2407.20183",
    "paper_id=arxiv-2407.20183",
    "http://xxx.itp.ac.cn/abs/2407.20183",
  ])("reads %j", (text) => expect(readIdentifier(text)).toEqual({ arxivId: "2407.20183" }));

  test.each([
    ["10.1000/a\\_b", "10.1000/a_b"],
    ["10.1101/2020.01.01.123456v1", "10.1101/2020.01.01.123456"],
    ["https://www.biorxiv.org/content/10.1101/2020.01.01.123456v1", "10.1101/2020.01.01.123456"],
  ])("reads %j as %s", (text, doi) => expect(readIdentifier(text)).toEqual({ doi }));

  test.each(["https://example.org/2407.20183.pdf", "report 2407.20183.pdf", "#2407", "$2407.20183"])(
    "does not read %j",
    (text) => expect(readIdentifier(text)).toBeNull(),
  );
});
