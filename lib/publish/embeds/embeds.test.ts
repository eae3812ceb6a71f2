import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPaperAddress } from "@/lib/papers/paths";
import { anyPaper, somePaper } from "@/tests/setup/anyPaper";
import { parseXml } from "@/tests/setup/parseXml";
import { embedCard } from "./card";
import { embedCode, oembed, oembedXml, readOembedRequest } from "./oembed";

const site = { name: "Papers & More", url: "https://papers.example.org" };
const paper = somePaper({ id: "hep-th/9901001", title: '"Strings" of $M^3$ & <more>' });

function ask(query: string) {
  const request = readOembedRequest(new URLSearchParams(query));
  if ("problem" in request) throw new Error(request.problem);
  return request;
}

describe("an embed card", () => {
  test("is a document with the paper's title, authors and address, and no script", () => {
    const card = embedCard(paper, site);
    expect(card).toContain('<a href="https://papers.example.org/papers/hep-th/9901001"');
    expect(card).toContain("<title>&#34;Strings&#34; of M³ &#38; &#60;more&#62;</title>");
    expect(card).toContain("Zehui Chen, Jürgen Müller");
    expect(card).not.toContain("<script");
  });

  test("is well-formed for any paper", () => {
    fc.assert(
      fc.property(anyPaper, (any) => {
        const card = embedCard(any, site);
        parseXml(card.replace("<!doctype html>\n", ""));
        // HTML has only its own void elements: a "<p/>" would open a paragraph and leave it open.
        expect(card).not.toMatch(/<(?:p|h1|a|span|title|article)(?: [^>]*)?\/>/);
        parseXml(oembedXml(oembed(any, site, ask("url=x"))));
      }),
    );
  });
});

describe("oEmbed", () => {
  test("gives a frame no larger than requested", () => {
    const answer = oembed(paper, site, ask("url=x&maxwidth=300&maxheight=9999"));
    expect(answer).toMatchObject({
      version: "1.0",
      type: "rich",
      width: 300,
      height: 240,
      provider_name: "Papers & More",
    });
    expect(answer.html).toBe(
      '<iframe src="https://papers.example.org/embed/hep-th/9901001" width="300" height="240" ' +
        'title="&#34;Strings&#34; of M³ &#38; &#60;more&#62;" loading="lazy" style="border:0"></iframe>',
    );
    expect(embedCode(paper, site.url)).toContain('width="560" height="240"');
  });

  test.each([
    ["", "url is missing: it holds the address of a paper's page"],
    ["url=x&maxwidth=0", "maxwidth is not a number of pixels"],
    ["url=x&maxheight=1e9", "maxheight is not a number of pixels"],
  ])("refuses ?%s", (query, problem) => {
    expect(readOembedRequest(new URLSearchParams(query))).toEqual({ problem });
  });

  test("accepts only pages of this site's papers", () => {
    const read = (address: string) => readPaperAddress(address, site.url);
    expect(read("https://papers.example.org/papers/hep-th/9901001?a=b#c")).toBe("hep-th/9901001");
    expect(read("https://papers.example.org/embed/2407.20183/")).toBe("2407.20183");
    expect(read("https://papers.example.org.evil.org/papers/2407.20183")).toBeNull();
    expect(read("https://papers.example.org/search?q=a")).toBeNull();
    expect(read("https://papers.example.org/papers/%E0%A4%A")).toBeNull();
    expect(read("papers")).toBeNull();
  });
});
