import { describe, expect, test } from "vitest";
import { plainText } from "./plain";
import { splitSegments } from "./segments";

/* Markup that sources from web pages leave in stored titles and abstracts. */

describe("a stored text with web markup is shown", () => {
  test.each([
    [
      "without references",
      "it&#8217;s caf&eacute; &mdash; 5&nbsp;km &apos;so&apos; R&amp;D",
      "it’s café — 5 km 'so' R&D",
    ],
    ["with each reference decoded once", "the &amp;lt; of HTML", "the &lt; of HTML"],
    ["without inline marks", "H<sub>2</sub>O and <i>E. coli</i> at 10<sup>6</sup>", "H2O and E. coli at 10⁶"],
    ["without paragraphs", "<p>First.</p><p>Second.</p>", "First. Second."],
    [
      "with the tags that it mentions",
      "<think> and </think>, an <EOS>, a<b, &lt;s&gt;",
      "<think> and </think>, an <EOS>, a<b, <s>",
    ],
    ["with its URLs", "at https://example.org/?a=1&copy=2", "at https://example.org/?a=1&copy=2"],
    ["with LaTeX converted", "<b>CO$_2$</b> &amp; 5\\% of caf\\'e", "CO₂ & 5% of café"],
  ])("%s", (_, stored, shown) => {
    expect(plainText(stored)).toBe(shown);
  });

  test('with the URL of a link whose text is only "this https URL"', () => {
    const stored = 'See <a href="https://example.org/x">this\nhttps URL.</a>';
    expect(plainText(stored)).toBe("See https://example.org/x.");
    expect(splitSegments(stored).map(({ kind }) => kind)).toEqual(["prose", "link", "prose"]);
  });
});
