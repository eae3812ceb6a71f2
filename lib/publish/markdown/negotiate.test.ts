import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prefersMarkdown, wantedMarkdown } from "./negotiate";

describe("the request for Markdown", () => {
  test.each([
    ["/papers/2407.20183.md", null, "/papers/2407.20183"],
    ["/papers/hep-th/9901001.md", null, "/papers/hep-th/9901001"],
    ["/papers/date/2025-03-12.md", null, "/papers/date/2025-03-12"],
    ["/papers.md", null, "/papers"],
    ["/index.md", null, "/papers"],
    ["/search.md", null, "/search"],
    ["/topics/cs.CL.md", null, "/topics/cs.CL"],
    ["/topics/%C3%A9tale.md", null, "/topics/étale"],
    ["/authors/jos%C3%A9-garc%C3%ADa.md", null, "/authors/josé-garcía"],
    ["/authors.md", null, null],
    ["/", "text/markdown", "/papers"],
    ["/papers/2407.20183", "text/markdown, text/html;q=0.9", "/papers/2407.20183"],
    ["/papers/2407.20183", "text/html, text/markdown;q=0.9", null],
    ["/papers/2407.20183", "text/html,application/xhtml+xml,*/*;q=0.8", null],
    ["/papers/%E0%A4%A.md", null, null],
    ["/about.md", null, null],
    ["/search/x.md", null, null],
  ])("%s with Accept %s", (pathname, accept, page) => expect(wantedMarkdown(pathname, accept)).toBe(page));

  test("is never read from any other header", () => {
    fc.assert(
      fc.property(fc.string(), (accept) => {
        expect(typeof prefersMarkdown(accept)).toBe("boolean");
        if (!accept.toLowerCase().includes("text/markdown")) expect(prefersMarkdown(accept)).toBe(false);
      }),
    );
  });
});
