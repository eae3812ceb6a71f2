import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeEntities } from "./entities";

test.each([
  ["it&#8217;s", "it’s"],
  ["caf&eacute; &mdash; na&iuml;ve", "café — naïve"],
  ["5&nbsp;km", "5\u00a0km"],
  ["Alzheimer&apos;s &quot;disease&quot; &#39;x&#x27;", "Alzheimer's \"disease\" 'x'"],
  ["R&amp;D at AT&amp;T", "R&D at AT&T"],
  ["p &lt; 0.05 &le; &alpha; &Sigma; &hellip; &CounterClockwiseContourIntegral;", "p < 0.05 ≤ α Σ … ∳"],
  ["&#X1D49C; and &#119964;", "𝒜 and 𝒜"],
])("%s is decoded to %s", (text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});

test.each([
  ["it&#146;s &#150; &#x80;5", "it’s – €5"],
  ["a&#129;b", "ab"],
])("numbers in the Windows-1252 range are decoded as in browsers: %s", (text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});

test.each(["&amp;lt;b&amp;gt;", "&amp;amp;", "&#38;lt;", "&amp;#8217;"])("%s is decoded once", (text) => {
  expect(decodeEntities(text)).toBe(text.replace(/&(?:amp|#38);/g, "&"));
});

test.each([
  "https://example.org/?a=1&copy=2&lt=3&reg",
  "AT&T; R&D; Q&A;",
  "&copy &eacute &amp",
  "&foo; &; &#; &#x; &#xZZ; & lt; &#99999999;",
  "if (a && b) { *p = &x; }",
  "a & b",
])("%s stays unchanged", (text) => {
  expect(decodeEntities(text)).toBe(text);
});

test.each([
  ["no control character", "a&#0;b&#8;c&#27;d&#x85;e&#127;f"],
  ["no surrogate", "a&#xD800;b&#xDFFF;"],
  ["nothing that is no character", "a&#xFFFE;b&#xFFFF;c&#x10FFFF;d&#x110000;"],
  ["nothing that turns the line around", "a&#8238;b&#x202E;&rlm;&lrm;&#x2066;"],
  ["nothing that has no width", "a&#8203;b&ZeroWidthSpace;&shy;c&#xFEFF;"],
])("a decoded reference contains %s", (_, text) => {
  expect(decodeEntities(text)).toMatch(/^[a-f\u00a0\ufffd…]+$/);
});

test("any text is decoded to a well-formed text without an error", () => {
  const piece = fc.constantFrom("&", "#", "x", ";", "amp", "lt", "8217", "xD800", "copy", "a", " ", "&amp;", "&#");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(piece).map((p) => p.join("")),
      ),
      (text) => {
        expect(decodeEntities(text).isWellFormed() || !text.isWellFormed()).toBe(true);
      },
    ),
  );
});
