import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { child, childrenOf, type Element, parseXml, textOf } from "./xml";

function parsed(text: string): Element {
  const root = parseXml(text);
  if ("fault" in root) throw new Error(root.fault);
  return root;
}

test("elements are found by their name, whatever the prefix", () => {
  const root = parsed('<feed xmlns:dc="d"><dc:creator>Ada &amp; <![CDATA[<Bob>]]></dc:creator><e a="1"/><e/></feed>');
  expect(textOf(root, "creator")).toBe("Ada & <Bob>");
  expect(childrenOf(root, "e")).toHaveLength(2);
  expect(child(root, "e")?.attributes).toEqual({ a: "1" });
  expect(textOf(root, "none")).toBeNull();
});

describe("parseXml refuses", () => {
  const grown = Array.from({ length: 10 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join("");
  const bomb = `<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a0 "ha">${grown}]><b>&a10;</b>`;
  const quadratic = `<!DOCTYPE b [<!ENTITY a "${"a".repeat(1000)}">]><b>${"&a;".repeat(1000)}</b>`;
  test.each([
    ["a document that is cut off", "<feed><entry>", /unclosed tag/],
    ["entities that expand exponentially", bomb, /expand too far/],
    ["a long entity that is used many times", quadratic, /expand too far/],
    ["a file", `<!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/passwd">]><b>&x;</b>`, /are in files/],
    ["a file in an entity", `<!DOCTYPE b [<!ENTITY x PUBLIC "p" "f"><!ENTITY y "&x;">]><b>&y;</b>`, /are in files/],
    ["an HTML page", "<html><br><p>Sorry</html>", /unexpected close tag|mismatch/],
    ["text that is not XML", "Service unavailable", /./],
    ["elements nested too deep", "<a>".repeat(100) + "</a>".repeat(100), /deep/],
  ])("%s", (_, text, reason) => {
    expect(parseXml(text)).toEqual({ fault: expect.stringMatching(reason) });
  });
});

test("an entity that refers to itself stays as written", () => {
  const recursive = `<!DOCTYPE b [<!ENTITY a "${"&b;".repeat(9)}"><!ENTITY b "&a;&a;">]><b>&b;</b>`;
  expect(parsed(recursive).text).toBe("&b;".repeat(18));
});

test("any input is either parsed or refused, and nothing throws", () => {
  const piece = fc.constantFrom(
    "<a>",
    "</a>",
    "<b c='",
    "'>",
    "&amp;",
    "&x;",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "text",
    "<?",
    "?>",
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(parseXml(pieces.join(""))).toBeTypeOf("object");
    }),
  );
});
