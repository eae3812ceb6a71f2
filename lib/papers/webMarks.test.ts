import { describe, expect, test } from "vitest";
import { plainText } from "./plain";
import { splitSegments } from "./segments";

/* What sources that went through a web page leave in titles and abstracts that are stored. */

describe("a stored text is shown", () => {
  test.each([
    [
      "without references",
      "it&#8217;s caf&eacute; &mdash; 5&nbsp;km &apos;so&apos; R&amp;D",
      "it’s café — 5 km 'so' R&D",
    ],
    ["with each of them read once", "the &amp;lt; of HTML", "the &lt; of HTML"],
    ["without inline marks", "H<sub>2</sub>O and <i>E. coli</i> at 10<sup>6</sup>", "H2O and E. coli at 10⁶"],
    ["without paragraphs", "<p>First.</p><p>Second.</p>", "First. Second."],
    [
      "with what it says of tags",
      "<think> and </think>, an <EOS>, a<b, &lt;s&gt;",
      "<think> and </think>, an <EOS>, a<b, <s>",
    ],
    ["with its addresses", "at https://example.org/?a=1&copy=2", "at https://example.org/?a=1&copy=2"],
    ["with LaTeX beside them", "<b>CO$_2$</b> &amp; 5\\% of caf\\'e", "CO₂ & 5% of café"],
  ])("%s", (_, stored, shown) => {
    expect(plainText(stored)).toBe(shown);
  });

  test("with the address of a link that says no more than that it is one", () => {
    const stored = 'See <a href="https://example.org/x">this\nhttps URL.</a>';
    expect(plainText(stored)).toBe("See https://example.org/x.");
    expect(splitSegments(stored).map(({ kind }) => kind)).toEqual(["prose", "link", "prose"]);
  });
});
