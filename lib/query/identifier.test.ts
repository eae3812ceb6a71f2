import { describe, expect, test } from "vitest";
import { readIdentifier } from "./identifier";

describe("the paper that is named", () => {
  test.each([
    "2407.20183",
    " 2407.20183v2\n",
    "arXiv:2407.20183v2",
    "arxiv: 2407.20183",
    "https://arxiv.org/abs/2407.20183v2",
    "arxiv.org/pdf/2407.20183.pdf",
    "https://arxiv.org/html/2407.20183v1#S1",
    "https://arxiv.org/abs/2407.20183/",
    "https://huggingface.co/papers/2407.20183",
    "hf.co/papers/2407.20183?utm=x",
    "https://www.alphaxiv.org/abs/2407.20183v3",
    "https://www.alphaxiv.org/overview/2407.20183",
    "https://ar5iv.labs.arxiv.org/html/2407.20183",
    "ar5iv.org/abs/2407.20183",
    "10.48550/arXiv.2407.20183",
    "doi: 10.48550/arXiv.2407.20183",
    "doi.org/10.48550/arXiv.2407.20183",
  ])("%s is that of arXiv", (text) => {
    expect(readIdentifier(text)).toEqual({ arxivId: "2407.20183" });
  });

  test.each(["hep-th/9901001", "arXiv:hep-th/9901001v2", "https://arxiv.org/abs/hep-th/9901001"])(
    "%s is an old one of arXiv",
    (text) => {
      expect(readIdentifier(text)).toEqual({ arxivId: "hep-th/9901001" });
    },
  );

  test.each([
    "10.1145/3292500.ABC",
    "doi:10.1145/3292500.abc",
    "DOI: 10.1145/3292500.abc",
    "https://doi.org/10.1145/3292500.ABC",
    "http://dx.doi.org/10.1145/3292500.abc",
    "https://www.doi.org/10.1145/3292500.abc",
    "doi.org/10.1145/3292500.abc",
  ])("%s is that of a DOI", (text) => {
    expect(readIdentifier(text)).toEqual({ doi: "10.1145/3292500.abc" });
  });

  test.each([
    "",
    "see 2407.20183",
    "2407.20183 2407.20184",
    "2413.00001",
    "10.1145/3292500 has:code",
    "https://huggingface.co/papers/trending",
    "https://huggingface.co/models/2407.20183",
    "https://example.org/abs/2407.20183",
    '"2407.20183"',
  ])("%s is none", (text) => {
    expect(readIdentifier(text)).toBeNull();
  });
});
