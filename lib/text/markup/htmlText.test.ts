import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { htmlText } from "./htmlText";

test.each([
  ["inline marks", "H<sub>2</sub>O; <b>b</b>old <i>rules</i>", "H2O; bold rules"],
  ["upper case", "<I>E. coli</I> in CO<SUB>2</SUB>", "E. coli in CO2"],
  [
    "superscripts",
    "10<sup>6</sup> cells, 10<sup>-3</sup> M, Ca<sup>2+</sup>, the 19<sup>th</sup>",
    "10⁶ cells, 10⁻³ M, Ca²⁺, the 19th",
  ],
  ["digits that would run together", "log<sub>2</sub>3 of 10<sub>2</sub>", "log₂3 of 10₂"],
  [
    "blocks",
    "<div><p>One.</p><p>Two.</p><ul><li>a</li><li>b</li></ul>c<br>d<br/>e<hr>f</div>",
    "One. Two. a b c d e f",
  ],
  ["punctuation behind a mark", "<p>This is <b>bold</b>, <em>so</em>.</p>", "This is bold, so."],
  ["links", 'See <a href="https://example.org/?a=1&copy=2" title="a > b">our page</a>.', "See our page."],
  ["spans", '<span class="x">a</span><span>b</span>', "ab"],
  ["quotations", "<q>yes</q>", "“yes”"],
  ["scripts and styles", "a<script>if (a<b) alert('</p>')</script>b<style>p > i {}</style>c", "abc"],
  ["comments", "x < y <!-- no > z --> z <!doctype html>", "x < y z"],
  ["images", 'a <img src="x.png" alt="x"> b', "a b"],
  ["CDATA", "<![CDATA[<p>a & b</p>]]>", "a & b"],
  ["what is hidden", "a<template><p>no</p></template>b<svg><title>no</title></svg>c", "abc"],
])("%s become text", (_, html, text) => {
  expect(htmlText(html)).toBe(text);
});

test.each([
  "<think> and </think>",
  "an <EOS> token",
  "if x<y, then a<b and c>d",
  "x < y > z",
  "List<int>, Map<String, List<a>>",
  "tokens such as <image>, <video> and <|endoftext|>",
  "between <s> and </s>",
  "<picture of a man>",
  "<https://example.org/a>",
  "a <a",
  "<",
  "a <- b, c <= d",
])("%s stays unchanged", (text) => {
  expect(htmlText(text)).toBe(text);
});

test.each([
  ["it&#8217;s caf&eacute; &mdash; &apos;x&apos;", "it’s café — 'x'"],
  ["&lt;b&gt;a&lt;/b&gt; &amp;lt;", "<b>a</b> &lt;"],
  ["R&amp;D <b>&amp;</b> AT&T", "R&D & AT&T"],
])("references are decoded once: %s", (html, text) => {
  expect(htmlText(html)).toBe(text);
});

describe("publishers' markup", () => {
  test.each([
    [
      "JATS",
      "<jats:title>Abstract</jats:title><jats:p>The <jats:italic>E. coli</jats:italic> O157.</jats:p><jats:p>So.</jats:p>",
      "The E. coli O157. So.",
    ],
    ["JATS scripts", "CO<jats:sub>2</jats:sub> of 10<jats:sup>6</jats:sup>", "CO2 of 10⁶"],
    [
      "sections",
      "<jats:sec><jats:title>Methods</jats:title><jats:p>We.</jats:p></jats:sec><jats:sec><jats:title>Results</jats:title><jats:p>It.</jats:p></jats:sec>",
      "Methods We. Results It.",
    ],
    [
      "MathML",
      '<mml:math xmlns:mml="x"><mml:msup><mml:mi>x</mml:mi> <mml:mn>2</mml:mn></mml:msup><mml:mo>=</mml:mo><mml:mfrac><mml:mn>1</mml:mn><mml:mi>n</mml:mi></mml:mfrac></mml:math>-space',
      "x²=1/n-space",
    ],
    [
      "MathML with its source",
      "<math><semantics><msub><mi>T</mi><mi>c</mi></msub><annotation encoding='application/x-tex'>T_c</annotation></semantics></math>",
      "T_c",
    ],
    [
      "accents",
      "<mml:mover><mml:mi>x</mml:mi><mml:mo>¯</mml:mo></mml:mover> and <mml:msqrt><mml:mi>n</mml:mi><mml:mo>+</mml:mo><mml:mn>1</mml:mn></mml:msqrt>",
      "x̄ and √(n+1)",
    ],
  ])("%s becomes text", (_, html, text) => {
    expect(htmlText(html)).toBe(text);
  });
});

test("line breaks are kept", () => {
  expect(htmlText("<p>a % comment\n  b</p>\n\n<p>c   d</p>")).toBe("a % comment\nb\nc d");
  expect(htmlText(" a\n\tb  c ")).toBe("a\nb c");
});

test("any input becomes trimmed text without an error", () => {
  const piece = fc.constantFrom(
    "<",
    ">",
    "<b>",
    "</b>",
    "<p",
    "<sub>",
    "</sub>",
    "<msup>",
    "</msup>",
    "<mi>",
    "<math>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "&amp;",
    "\n",
    '"',
    "a",
    "<q>",
    "<svg>",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(piece).map((p) => p.join("")),
      ),
      (html) => {
        expect(htmlText(html)).not.toMatch(/^\s|\s$|[^\S\u00a0]{2}/);
      },
    ),
  );
});
