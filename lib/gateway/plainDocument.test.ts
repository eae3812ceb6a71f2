import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse, serialize } from "parse5";
import { describe, expect, test } from "vitest";
import { viewTransition } from "./inlineStyles";
import { plainDocument as documentOf } from "./plainDocument";

const plainDocument = (html: string, written?: readonly string[]) => documentOf(html, written).pieces.join("");

type Node = DefaultTreeAdapterTypes.Node;

const ours = '<script type="module" src="/browser-0123456789abcdef.js"></script>';
const data = '<script type="application/ld+json">{"a":"</b>"}</script>';

describe("a page loses", () => {
  test.each([
    ["Next's scripts", '<script src="/_next/static/chunks/a.js" async=""></script>'],
    ["a script for old browsers", '<script src="/_next/static/chunks/a.js" noModule=""></script>'],
    ["the data for React", '<script>self.__next_f.push([1,"<p>\\u003c/script>"])</script>'],
    ["a script by any name", '<SCRIPT TYPE="Text/JavaScript" id=_R_>1</SCRIPT >'],
    ["a module", '<script type="module">import "/a.js"</script>'],
    ["a map of modules", '<script type="importmap">{}</script>'],
    ["a link that fetches a script", '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>'],
    ["a link that fetches a module", "<link rel=modulepreload href=/a.js>"],
    ["marks of React", "<!--$--><!-- --><!--/$-->"],
    ["a script that is not ours", '<script src="https://evil.example/browser-0123456789abcdef.js"></script>'],
    ["a script in a picture", "<svg><script>1</script></svg>".slice(5, -6)],
  ])("%s", (_, part) => expect(plainDocument(`<p>a${part}b</p>`)).toBe("<p>ab</p>"));

  test("a script that does not end, with whatever follows it", () => {
    expect(plainDocument("<p>a</p><script>b<p>c</p>")).toBe("<p>a</p>");
  });
});

describe("a mark", () => {
  test("becomes the part that was written for it, and what is within that stays", () => {
    const part = `<p>${ours}<!--$--><script>1</script><template data-written="0"></template>`;
    const page = '<template data-written="0"></template><i>a</i><template data-written="1"></template>';
    expect(plainDocument(page, [part, "</p>"])).toBe(`${part}<i>a</i></p>`);
  });

  test.each([
    ["of no part", '<template data-written="2"></template>'],
    ["of no number", "<template data-written></template>"],
    ["in an attribute", "<p title='<template data-written=\"0\"></template>'></p>"],
    ["in a text", "&lt;template data-written=&quot;0&quot;>"],
  ])("%s stays", (_, part) => expect(plainDocument(part, ["a", "b"])).toBe(part));
});

describe("a page keeps", () => {
  test.each([
    ["the script of browser/", ours],
    ["data", data],
    [
      "style, links and text, to the byte",
      '<link rel="preload" as="font" href=a><style>a{}</style>  &amp;&lt;script&gt; <B>x</b>',
    ],
    ["what only reads like a script", '<p title="<script>">x</p><textarea><script>1</script></textarea>'],
    ["a template", "<template><a>x</a></template>"],
  ])("%s", (_, part) => expect(plainDocument(`<p>a${part}b</p>`)).toBe(`<p>a${part}b</p>`));
});

const text = fc.string({ unit: fc.constantFrom("a", " ", "&amp;", "é", "é", "𝄞", "&lt;script&gt;", '"') });
const inline = fc.constantFrom(
  "<!--$-->",
  "<!-- -->",
  "<script>a<b</script>",
  '<script src="/_next/x.js" async=""></script>',
  "<br/>",
  '<input hidden="" value="<script>"/>',
  "<template><i>x</i></template>",
  '<svg viewBox="0 0 1 1"><title>a &lt; b</title><path d="M0"/></svg>',
  ours,
  data,
);
const page = fc
  .array(
    fc.oneof(
      text,
      inline,
      fc
        .tuple(fc.constantFrom("p", "div", "b"), text, inline)
        .map(([name, a, b]) => `<${name} class="x">${a}${b}</${name}>`),
    ),
  )
  .map((parts) => `<!DOCTYPE html><html><head><title>a</title></head><body>${parts.join("")}</body></html>`);

/** The page as the specification has it read, without what is to go. */
function byTheBook(html: string): string {
  const document = parse(html);
  const prune = (node: Node): void => {
    if ("content" in node) prune(node.content);
    if (!("childNodes" in node)) return;
    node.childNodes = node.childNodes.filter((child) => {
      if (child.nodeName === "#comment") return false;
      const written = "attrs" in child ? serialize({ ...child.parentNode, childNodes: [child] } as never) : "";
      return child.nodeName !== "script" || written === ours || written === data;
    });
    for (const child of node.childNodes) prune(child);
  };
  prune(document);
  return serialize(document);
}

test("what is left is what a parser by the book finds without them", () => {
  fc.assert(
    fc.property(page, (html) => {
      // Read again, so that pieces of text that now meet are one.
      expect(serialize(parse(plainDocument(html)))).toBe(byTheBook(html));
    }),
  );
});

test("what is plain stays as it is", () => {
  fc.assert(
    fc.property(page, (html) => {
      const plain = plainDocument(html);
      expect(plainDocument(plain)).toBe(plain);
    }),
  );
});

describe("a style attribute of a written part", () => {
  const styled = '<b style="height:1em">a</b><template data-written="0"></template><b style="width:1em">b</b>';

  test("becomes a class of its page, counted in the order of the page", () => {
    const part = `<i class="x" style="top:1em"></i><script>1</script><u title='style="a:b"'>style="a:b"</u>`;
    const { pieces, css } = documentOf(`<head></head>${styled}`, [part]);
    expect(css).toBe(`${viewTransition}.s0{height:1em}.s1{top:1em}.s2{width:1em}`);
    const there = part.replace('"x" style="top:1em"', '"x s1"');
    expect(pieces.join("")).toBe(`<head><style>${css}</style></head><b class="s0">a</b>${there}<b class="s2">b</b>`);
  });

  test("in other letters and spaces is found, too", () => {
    const { pieces } = documentOf('<template data-written="0"></template>', ["<b\nSTYLE = 'top:1em'>a</b>"]);
    expect(pieces.join("")).toBe(`<b\nclass="s0">a</b><style>${viewTransition}.s0{top:1em}</style>`);
  });
});

test("says whether a page has the script of browser/", () => {
  expect([ours, data, "<p>a</p>"].map((part) => documentOf(part).hasScript)).toEqual([true, false, false]);
});
