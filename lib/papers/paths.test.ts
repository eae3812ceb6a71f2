import { describe, expect, test } from "vitest";
import { readPaperAddress } from "./paths";

const site = "https://papers.example.org";

describe("the address of a paper on this site", () => {
  test.each([
    ["https://papers.example.org/papers/2407.20183", "2407.20183"],
    ["http://PAPERS.example.org/papers/2407.20183v2/?a=b#c", "2407.20183v2"],
    ["papers.example.org/papers/a-slug", "a-slug"],
    ["https://papers.example.org/papers/2407.20183.md", "2407.20183"],
    ["https://papers.example.org/papers/2407.20183.csl.json", "2407.20183"],
    ["https://papers.example.org/embed/2407.20183/", "2407.20183"],
    ["https://papers.example.org/abs/0704.0001", "0704.0001"],
    ["https://papers.example.org/pdf/hep-th/9901001v1", "hep-th/9901001v1"],
    ["https://papers.example.org/html/2407.20183", "2407.20183"],
    ["https://papers.example.org/papers/arXiv%3A2407.20183", "arXiv:2407.20183"],
    ["/papers/2407.20183", "2407.20183"],
    [" /abs/hep-th/9901001\n", "hep-th/9901001"],
  ])("%s leads to %s", (address, id) => {
    expect(readPaperAddress(address, site)).toBe(id);
  });

  test.each([
    "",
    "papers",
    "/papers/",
    "/papers/a b",
    "https://papers.example.org/",
    "https://papers.example.org/search?q=/papers/a",
    "https://papers.example.org.evil.org/papers/2407.20183",
    "https://evil.org/papers/2407.20183",
    "https://papers.example.org/papers/%E0%A4%A",
  ])("%j is not one", (address) => {
    expect(readPaperAddress(address, site)).toBeNull();
  });
});
