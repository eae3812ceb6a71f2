import { describe, expect, test } from "vitest";
import { answerOf, escapeXml } from "@/tests/setup/linear/answers";
import { displayName } from "../../papers/authors/name";
import { namesOf } from "../../papers/paperAuthors";
import { readWebFeed } from "./webFeed";

// What feeds send as title, abstract and authors, and what is stored of it.

const query = { url: "https://papers.example.org/feed", fields: {}, timeZone: "UTC", today: "2026-11-29" };
const read = (text: string) => readWebFeed(answerOf(text), query);

function paperIn(text: string) {
  const { arrivals, bad } = read(text);
  expect(bad).toEqual([]);
  return arrivals[0];
}
const atomTitle = (title: string) =>
  paperIn(`<feed xmlns="http://www.w3.org/2005/Atom"><entry>${title}<summary>It is.</summary></entry></feed>`)?.title;
const rssTitle = (title: string) =>
  paperIn(`<rss><channel><item><title>${title}</title><description>It is.</description></item></channel></rss>`)?.title;
const xhtml = (inner: string) => `<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${inner}</div></title>`;

describe("the title of an Atom entry", () => {
  test.each([
    ["XHTML", xhtml("H<sub>2</sub>O <i>rules</i> ok"), "H2O rules ok"],
    [
      "XHTML with a prefix",
      '<title type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">a <x:b>b</x:b>c<x:br/>d</x:div></title>',
      "a bc d",
    ],
    ["XHTML with a script", xhtml("a<script>b</script><style>c</style>d"), "ad"],
    [
      "HTML",
      `<title type="html">${escapeXml("H<sub>2</sub>O &amp; caf&eacute; <b>b</b>old")}</title>`,
      "H2O & café bold",
    ],
    ["HTML in CDATA", '<title type="html"><![CDATA[A&#8217;s <i>x</i> &lt; y]]></title>', "A’s x < y"],
    ["text", '<title type="text">List&lt;int&gt;, &lt;s&gt; and a&lt;b</title>', "List<int>, <s> and a<b"],
    ["escaped of Atom 0.3", `<title mode="escaped" type="text/html">${escapeXml("<b>a</b>b")}</title>`, "ab"],
    ["XML of Atom 0.3", '<title mode="xml" type="application/xhtml+xml"><b>a</b>b</title>', "ab"],
    ["MathML", '<title><m:math xmlns:m="x"><m:msup><m:mi>x</m:mi><m:mn>2</m:mn></m:msup></m:math> is</title>', "x² is"],
  ])("as %s", (_, title, text) => {
    expect(atomTitle(title)).toBe(text);
  });
});

describe("the title of an RSS item", () => {
  test.each([
    ["H&lt;sub&gt;2&lt;/sub&gt;O; &lt;b&gt;b&lt;/b&gt;old", "H2O; bold"],
    ["a &lt;script&gt;alert(1)&lt;/script&gt;b", "a b"],
    ["it&amp;#8217;s caf&amp;eacute;", "it’s café"],
    ["it&#8217;s &#146;so&#146;", "it’s ’so’"],
    ["Let &lt;think&gt; and &lt;EOS&gt; stay, as a&lt;b", "Let <think> and <EOS> stay, as a<b"],
    ["<![CDATA[R&D of <em>E. coli</em>]]>", "R&D of E. coli"],
    ["unescaped <i>marks</i>, H<sub>2</sub>O", "unescaped marks, H2O"],
  ])("%s", (title, text) => {
    expect(rssTitle(title)).toBe(text);
  });
});

test("a summary that is only a picture gives way to the content", () => {
  const summary = `<summary type="html">${escapeXml('<img src="x.png">')}</summary>`;
  const entry = `<entry><title>T</title>${summary}<content type="html">&lt;p&gt;It is.&lt;/p&gt;</content></entry>`;
  expect(paperIn(`<feed>${entry}</feed>`)?.abstract).toBe("It is.");
});

test("the title of a picture is not the title of its entry", () => {
  const media = "<media:title>Figure 1</media:title><media:description>A plot</media:description>";
  const odd = "<yt:title>Figure 2</yt:title>";
  const item = `<item>${media}${odd}<title>T</title><description>It is.</description></item>`;
  const prefixes = 'xmlns:media="http://search.yahoo.com/mrss/" xmlns:yt="http://search.yahoo.com/mrss/"';
  expect(paperIn(`<rss ${prefixes}><channel>${item}</channel></rss>`)).toMatchObject({
    title: "T",
    abstract: "It is.",
  });
});

describe("the authors of an entry", () => {
  const authors = (xml: string) =>
    paperIn(`<rss><channel><item><title>T</title><description>It is.</description>${xml}</item></channel></rss>`)
      ?.authors ?? [];
  test.each([
    ["<dc:creator>Smith, John</dc:creator><dc:creator>Doe, Jane</dc:creator>", ["John Smith", "Jane Doe"]],
    ["<author>jd@example.org (Jane Doe)</author>", ["Jane Doe"]],
    ["<author>jd@example.org</author>", []],
    ["<author><name>Jane Doe</name><email>jd@example.org</email></author>", ["Jane Doe"]],
    ["<author><name>jd@example.org</name></author>", []],
    ["<author><email>jd@example.org</email></author>", []],
    ["<author><name>Ang&amp;eacute;lica Doe</name></author>", ["Angélica Doe"]],
    ["<dc:creator><![CDATA[Jane Doe]]></dc:creator>", ["Jane Doe"]],
  ])("%s", (xml, names) => {
    expect(namesOf(authors(xml)).map(displayName)).toEqual(names);
  });

  test("never include email addresses, even if the sources file maps them", () => {
    const entry = "<entry><title>T</title><summary>S.</summary><author><email>jd@example.org</email></author></entry>";
    const { arrivals } = readWebFeed(answerOf(`<feed>${entry}</feed>`), {
      ...query,
      fields: { authors: "author.email" },
    });
    expect(arrivals[0]?.authors).toEqual([]);
  });
});

describe("a feed is read in the format", () => {
  const item = (more = "") =>
    `<item><title>T</title><link>https://example.org/1</link><description>It is.</description>${more}</item>`;
  test.each([
    [
      "RSS 0.91",
      `<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd"><rss version="0.91"><channel>${item()}</channel></rss>`,
    ],
    [
      "RSS 0.9",
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel/>${item()}</rdf:RDF>`,
    ],
    [
      "RSS 1.0",
      `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel><items><r:Seq><r:li/></r:Seq></items></channel>${item("<dc:date>2026-11-02</dc:date>")}</r:RDF>`,
    ],
    [
      "RSS with prefixes",
      `<rss:rss xmlns:rss="x"><rss:channel>${item().replaceAll(/(<\/?)/g, "$1rss:")}</rss:channel></rss:rss>`,
    ],
    [
      "RSS in capitals",
      `<RSS>${`<CHANNEL>${item()}</CHANNEL>`.replaceAll(/<.?\w+/g, (tag) => tag.toUpperCase())}</RSS>`,
    ],
    [
      "Atom with capitals",
      '<Feed><Entry><Title Type="text">T</Title><Link HREF="https://example.org/1"/><SUMMARY>It is.</SUMMARY></Entry></Feed>',
    ],
    [
      "RSS with an entity of its own",
      `<!DOCTYPE rss [<!ENTITY it "It">]><rss><channel>${item().replace("It", "&it;")}</channel></rss>`,
    ],
    [
      "Atom 0.3",
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>T</title><link rel="alternate" href="https://example.org/1"/><issued>2026-11-02</issued><summary>It is.</summary></entry></feed>',
    ],
  ])("%s", (_, feed) => {
    expect(paperIn(feed)).toMatchObject({ title: "T", abstract: "It is.", externalId: "https://example.org/1" });
  });
});
