import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { namedImage } from "./namedImage";

const page = "https://lab.example.org/paper/";

describe("a page names an image", () => {
  test.each([
    ["by Open Graph", '<meta property="og:image" content="https://a.org/x.png">', "https://a.org/x.png"],
    ["by an address relative to it", '<meta property="og:image" content="teaser.png">', `${page}teaser.png`],
    [
      "with the attributes in the other order",
      "<meta content=/x.png property=og:image>",
      "https://lab.example.org/x.png",
    ],
    ["by `name`, as many write it", '<META NAME="og:image" CONTENT="/x.png"/>', "https://lab.example.org/x.png"],
    ["for Twitter only", '<meta name="twitter:image" content="/t.png">', "https://lab.example.org/t.png"],
    [
      "with references in its address",
      '<meta property="og:image" content="/x?a=1&amp;b=2">',
      "https://lab.example.org/x?a=1&b=2",
    ],
    [
      "twice, of which the first counts",
      '<meta property="og:image" content="/1.png"><meta property="og:image" content="/2.png">',
      "https://lab.example.org/1.png",
    ],
    [
      "for Twitter before Open Graph",
      '<meta name="twitter:image" content="/t.png"><meta property="og:image" content="/o.png">',
      "https://lab.example.org/o.png",
    ],
  ])("%s", (_, head, address) => {
    expect(namedImage(`<!doctype html><html><head>${head}</head><body></body></html>`, page)).toBe(address);
  });
});

describe("a page names none", () => {
  test.each([
    ["without a head", "<p>Nothing.</p>"],
    ["in a comment", '<!-- <meta property="og:image" content="/x.png"> -->'],
    ["in a script", `<script>'<meta property="og:image" content="/x.png">'</script>`],
    ["in its body, which readers may have written", '<body><meta property="og:image" content="/x.png">'],
    ["by an address that is none", '<meta property="og:image" content="https://">'],
    ["that is part of it", '<meta property="og:image" content="data:image/png;base64,AAAA">'],
    ["by a script's address", '<meta property="og:image" content="javascript:alert(1)">'],
    ["on the disk of the server", '<meta property="og:image" content="file:///etc/passwd">'],
    ["by an address that is too long", `<meta property="og:image" content="/${"x".repeat(2000)}">`],
    ["after half a million characters", `${" ".repeat(500_000)}<meta property="og:image" content="/x.png">`],
  ])("%s", (_, html) => {
    expect(namedImage(html, page)).toBeNull();
  });
});

test("any page names an address on the web, or none", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<meta ",
      "property=",
      '"og:image"',
      " content=",
      ">",
      "<!--",
      "-->",
      "<script>",
      "file:",
      "//",
      "&#",
    ),
    fc.string({ unit: "binary", maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const named = namedImage(pieces.join(""), page);
      if (named !== null) expect(new URL(named).protocol).toMatch(/^https?:$/);
    }),
  );
});
