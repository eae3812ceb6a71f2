import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { child, childrenOf, type Element, parseXml, textOf } from "./xml";

/* What hosts get wrong in XML, and what is read nonetheless. */

function parsed(text: string): Element {
  const root = parseXml(text);
  if ("fault" in root) throw new Error(root.fault);
  return root;
}
const title = (xml: string) => textOf(parsed(`<feed><entry><title>${xml}</title></entry></feed>`).children[0], "title");

describe("what stands before a document spoils nothing:", () => {
  test.each([
    ["a blank line", "\n"],
    ["a mark of byte order", "\ufeff"],
    ["both", "\ufeff \r\n\t"],
    ["a comment", "<!-- cached -->\n"],
    ["a warning of PHP", "Notice: Undefined index\n"],
  ])("%s", (_, before) => {
    expect(parsed(`${before}<?xml version="1.0" encoding="utf-8"?><feed><a>b</a></feed>`).name).toBe("feed");
  });

  test.each(['<?xml version="2.0"?>', "<?xml encoding='utf-8'?>", '<?xml version="1.0" encoding="x y"?>'])(
    "%s",
    (declaration) => expect(parsed(`${declaration}<feed/>`).name).toBe("feed"),
  );
});

describe("a character that is wrong spoils itself alone:", () => {
  test.each([
    ["a control character", "gene\u0008ration\u000b\u001f", "generation"],
    ["a reference to one", "a&#8;b&#x1F;c", "abc"],
    ["U+FFFE", "a\ufffeb", "ab"],
    ["an entity of HTML", "a&nbsp;b caf&eacute; x&le;y", "a\u00a0b café x≤y"],
    ["an entity of nobody", "a &foo; b", "a &foo; b"],
    ["a bare ampersand", "AT&T, R&D; a & b &lt c &", "AT&T, R&D; a & b &lt c &"],
    ["a bare less-than", "a < b, c <5 <- d", "a < b, c <5 <- d"],
    ["the end of CDATA", "a ]]> b", "a ]]> b"],
    ["a number of Windows-1252", "it&#146;s \u0093so\u0094", "it’s “so”"],
  ])("%s", (_, xml, text) => {
    expect(title(xml)).toBe(text);
  });

  test("also in CDATA, whose ampersands are its own", () => {
    expect(title("<![CDATA[a &nbsp; & \u0008 <b>]]> &nbsp; c")).toBe("a &nbsp; &  <b> \u00a0 c");
  });

  test("also in an attribute", () => {
    expect(parsed('<feed><a b="x&nbsp;y & z\u0008"/></feed>').children[0]?.attributes.b).toBe("x\u00a0y & z");
  });
});

describe("a record that is no XML is lost alone:", () => {
  const good = (n: number) => `<entry><id>${n}</id><title>T${n}</title></entry>`;
  test.each([
    ["an end of another name", "<entry><id>bad</id><title>x</titel></entry>"],
    ["an element that does not end", "<entry><id>bad</id><title>x</entry>"],
    ["no end of its own", "<entry><id>bad</id><title>x</title>"],
    ["HTML among XML", "<entry><id>bad</id><summary><p>a<br>b</p></summary></entry>"],
    ["a tag that does not end", '<entry><id>bad</id><link href="x</entry>'],
    ["too deep a tree", `<entry><id>bad</id>${"<b>".repeat(50)}${"</b>".repeat(50)}</entry>`],
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

  test("among a thousand records of OAI-PMH, in its place", () => {
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

  test("but a document that is cut off is refused, as it comes whole when it is asked for again", () => {
    expect(parseXml(`<feed>${good(1)}<entry><title>x`)).toEqual({ fault: expect.any(String) });
    expect(parseXml(`<feed>${good(1)}${good(2)}`)).toEqual({ fault: expect.stringMatching(/unclosed/) });
  });
});

test("text and elements are in the order in which they stand", () => {
  const { content } = parsed("<a>H<sub>2</sub>O <i>r</i> ok</a>");
  expect(content.map((each) => (typeof each === "string" ? each : each.name))).toEqual(["H", "sub", "O ", "i", " ok"]);
});

describe("an entity that a document declares for itself is its text:", () => {
  test.each([
    ["a word", '<!ENTITY js "JavaScript">', "a &js; b", "a JavaScript b"],
    ["in single quotes", "<!ENTITY js 'Java \"Script\"'>", "&js;", 'Java "Script"'],
    ["a number", '<!ENTITY nbsp "&#160;"><!ENTITY x "&#xe9;">', "&nbsp;&x;", "\u00a0é"],
    ["an entity of HTML", '<!ENTITY rd "R&amp;D&nbsp;x">', "&rd;", "R&D\u00a0x"],
    ["what would be markup", '<!ENTITY a "&#60;b>"><!ENTITY b "<i/>"><!ENTITY c "&#38;lt;">', "&a;&b;&c;", "<b><i/><"],
    ["another entity before it", '<!ENTITY a "x"><!ENTITY b "&a;&a;">', "&b;", "xx"],
    ["the first of two", '<!ENTITY a "x"><!ENTITY a "y">', "&a;", "x"],
    ["among other declarations", '<!-- ]> --><!ELEMENT a ANY>\n<!ENTITY % p "q">%p;<?x?><!ENTITY a "x" >', "&a;", "x"],
    ["not in CDATA", '<!ENTITY a "x">', "<![CDATA[&a;]]>&a;", "&a;x"],
    ["beside what is wrong", '<!ENTITY a "x">', "&a; & &foo; \u0008", "x & &foo; "],
    ["also where HTML has one of its name", '<!ENTITY it "It"><!ENTITY amp "evil">', "&it; &amp;", "It &"],
    ["of HTML where it declares a file", '<!ENTITY nbsp SYSTEM "file:///etc/passwd">', "a&nbsp;b", "a\u00a0b"],
    ["empty", '<!ENTITY a "">', "b&a;c", "bc"],
    ["unused, of a file", '<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "x">', "&a;", "x"],
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

  test("and a document type within a record is no document type", () => {
    expect(title('<![CDATA[<!DOCTYPE a [<!ENTITY b "c">]>]]> &b;')).toBe('<!DOCTYPE a [<!ENTITY b "c">]> &b;');
  });
});

test("whatever comes is read or refused, and never throws", () => {
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

test("what stands behind the end of a document is no part of it", () => {
  const root = parseXml("<rss><channel><item/></channel></rss><script>x</script> and");
  expect(root).toMatchObject({ name: "rss", children: [{ name: "channel" }] });
  expect(parseXml("<rss><channel>")).toHaveProperty("fault");
});
