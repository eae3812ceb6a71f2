import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { child, childrenOf, type Element, parseXml, textOf } from "./xml";

// Invalid XML that hosts send, and what is read from it.

function parsed(text: string): Element {
  const root = parseXml(text);
  if ("fault" in root) throw new Error(root.fault);
  return root;
}
const title = (xml: string) => textOf(parsed(`<feed><entry><title>${xml}</title></entry></feed>`).children[0], "title");

describe("a document can be read although it begins with", () => {
  test.each([
    ["a blank line", "\n"],
    ["a byte order mark", "\ufeff"],
    ["both", "\ufeff \r\n\t"],
    ["a comment", "<!-- cached -->\n"],
    ["a PHP warning", "Notice: Undefined index\n"],
  ])("%s", (_, before) => {
    expect(parsed(`${before}<?xml version="1.0" encoding="utf-8"?><feed><a>b</a></feed>`).name).toBe("feed");
  });

  test.each(['<?xml version="2.0"?>', "<?xml encoding='utf-8'?>", '<?xml version="1.0" encoding="x y"?>'])(
    "the declaration %s",
    (declaration) => expect(parsed(`${declaration}<feed/>`).name).toBe("feed"),
  );
});

describe("a wrong character affects nothing else:", () => {
  test.each([
    ["a control character", "gene\u0008ration\u000b\u001f", "generation"],
    ["a reference to one", "a&#8;b&#x1F;c", "abc"],
    ["U+FFFE", "a\ufffeb", "ab"],
    ["an HTML entity", "a&nbsp;b caf&eacute; x&le;y", "a\u00a0b café x≤y"],
    ["an unknown entity", "a &foo; b", "a &foo; b"],
    ["a bare ampersand", "AT&T, R&D; a & b &lt c &", "AT&T, R&D; a & b &lt c &"],
    ["a bare less-than", "a < b, c <5 <- d", "a < b, c <5 <- d"],
    ["the end of CDATA", "a ]]> b", "a ]]> b"],
    ["a Windows-1252 code point", "it&#146;s \u0093so\u0094", "it’s “so”"],
  ])("%s", (_, xml, text) => {
    expect(title(xml)).toBe(text);
  });

  test("also in CDATA, where ampersands stay as they are", () => {
    expect(title("<![CDATA[a &nbsp; & \u0008 <b>]]> &nbsp; c")).toBe("a &nbsp; &  <b> \u00a0 c");
  });

  test("also in an attribute", () => {
    expect(parsed('<feed><a b="x&nbsp;y & z\u0008"/></feed>').children[0]?.attributes.b).toBe("x\u00a0y & z");
  });
});

describe("an invalid record does not affect the others:", () => {
  const good = (n: number) => `<entry><id>${n}</id><title>T${n}</title></entry>`;
  test.each([
    ["a closing tag of another name", "<entry><id>bad</id><title>x</titel></entry>"],
    ["an unclosed element", "<entry><id>bad</id><title>x</entry>"],
    ["no closing tag of its own", "<entry><id>bad</id><title>x</title>"],
    ["HTML among XML", "<entry><id>bad</id><summary><p>a<br>b</p></summary></entry>"],
    ["an unclosed tag", '<entry><id>bad</id><link href="x</entry>'],
    ["elements nested too deep", `<entry><id>bad</id>${"<b>".repeat(50)}${"</b>".repeat(50)}</entry>`],
  ])("%s", (_, record) => {
    for (const order of [
      [good(1), record, good(2)],
      [record, good(1), good(2)],
      [good(1), good(2), record],
    ]) {
      const entries = childrenOf(parsed(`<feed><title>F</title>${order.join("\n")}</feed>`), "entry");
      expect(entries.filter(({ broken }) => !broken).map((each) => textOf(each, "id"))).toEqual(["1", "2"]);
      expect(entries.flatMap(({ broken }) => broken ?? [])).toEqual([
        { name: "bad", reason: expect.stringMatching(/^is not valid XML: /) },
      ]);
    }
  });

  test("one among a thousand OAI-PMH records is marked as broken in its place", () => {
    const records = Array.from(
      { length: 1000 },
      (_, n) => `<oai:record><header><identifier>${n}</identifier></header></oai:record>`,
    );
    records[500] = "<oai:record><header><identifier>500</header></oai:record>";
    const root = parsed(
      `<OAI-PMH><ListRecords>${records.join("")}<resumptionToken>t</resumptionToken></ListRecords></OAI-PMH>`,
    );
    const all = childrenOf(root.children[0], "record");
    expect(all).toHaveLength(1000);
    expect(all.flatMap(({ broken }, at) => (broken ? [at] : []))).toEqual([500]);
    expect(textOf(root.children[0], "resumptionToken")).toBe("t");
  });

  test("a document that is cut off is refused instead, so that it is requested again", () => {
    expect(parseXml(`<feed>${good(1)}<entry><title>x`)).toEqual({ fault: expect.any(String) });
    expect(parseXml(`<feed>${good(1)}${good(2)}`)).toEqual({ fault: expect.stringMatching(/unclosed/) });
  });
});

test("text and elements keep their order", () => {
  const { content } = parsed("<a>H<sub>2</sub>O <i>r</i> ok</a>");
  expect(content.map((each) => (typeof each === "string" ? each : each.name))).toEqual(["H", "sub", "O ", "i", " ok"]);
});

describe("an entity that a document declares is replaced by its text:", () => {
  test.each([
    ["a word", '<!ENTITY js "JavaScript">', "a &js; b", "a JavaScript b"],
    ["in single quotes", "<!ENTITY js 'Java \"Script\"'>", "&js;", 'Java "Script"'],
    ["a number", '<!ENTITY nbsp "&#160;"><!ENTITY x "&#xe9;">', "&nbsp;&x;", "\u00a0é"],
    ["an HTML entity", '<!ENTITY rd "R&amp;D&nbsp;x">', "&rd;", "R&D\u00a0x"],
    ["markup, as text", '<!ENTITY a "&#60;b>"><!ENTITY b "<i/>"><!ENTITY c "&#38;lt;">', "&a;&b;&c;", "<b><i/><"],
    ["an entity declared before it", '<!ENTITY a "x"><!ENTITY b "&a;&a;">', "&b;", "xx"],
    ["the first of two declarations", '<!ENTITY a "x"><!ENTITY a "y">', "&a;", "x"],
    ["among other declarations", '<!-- ]> --><!ELEMENT a ANY>\n<!ENTITY % p "q">%p;<?x?><!ENTITY a "x" >', "&a;", "x"],
    ["not in CDATA", '<!ENTITY a "x">', "<![CDATA[&a;]]>&a;", "&a;x"],
    ["next to invalid text", '<!ENTITY a "x">', "&a; & &foo; \u0008", "x & &foo; "],
    ["even if HTML has an entity of that name", '<!ENTITY it "It"><!ENTITY amp "evil">', "&it; &amp;", "It &"],
    ["by HTML's text if it is a file", '<!ENTITY nbsp SYSTEM "file:///etc/passwd">', "a&nbsp;b", "a\u00a0b"],
    ["an empty text", '<!ENTITY a "">', "b&a;c", "bc"],
    ["next to an unused file", '<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "x">', "&a;", "x"],
  ])("%s", (_, declarations, xml, text) => {
    const root = parsed(
      `<?xml version="1.0"?>\n<!-- c -->\n<!DOCTYPE rss [${declarations}]>\n<rss><a b="">${xml}</a></rss>`,
    );
    expect(child(root, "a")?.text).toBe(text);
  });

  test("also in an attribute", () => {
    const root = parsed(`<!DOCTYPE rss SYSTEM "rss.dtd" [<!ENTITY q "&#34;x'">]><rss><a b="&q;"/></rss>`);
    expect(root.children[0]?.attributes.b).toBe(`"x'`);
  });

  test("and a document type inside a record is text", () => {
    expect(title('<![CDATA[<!DOCTYPE a [<!ENTITY b "c">]>]]> &b;')).toBe('<!DOCTYPE a [<!ENTITY b "c">]> &b;');
  });
});

test("any feed is either parsed or refused, and nothing throws", () => {
  const piece = fc.constantFrom(
    "<feed>",
    "</feed>",
    "<entry>",
    "</entry>",
    "<entry/>",
    "<offprint-record n='0'/>",
    "<title>",
    "</title>",
    "&nbsp;",
    "&",
    "<",
    "\u0008",
    "<![CDATA[",
    "]]>",
    "x",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(parseXml(`<feed>${pieces.join("")}</feed>`)).toBeTypeOf("object");
    }),
  );
});

test("text after the root element is ignored", () => {
  const root = parseXml("<rss><channel><item/></channel></rss><script>x</script> and");
  expect(root).toMatchObject({ name: "rss", children: [{ name: "channel" }] });
  expect(parseXml("<rss><channel>")).toHaveProperty("fault");
});
