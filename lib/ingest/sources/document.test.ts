import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classifyUrl } from "../../papers/links";
import { urlsIn } from "../../papers/segments";
import { type PaperDocument, parseDocument } from "./document";

const seed = readFileSync("seeds/000_e8ab4520c3535eca.txt");

const bytes = (text: string) => Buffer.from(text, "utf8");

function parsed(document: PaperDocument | { fault: unknown }): PaperDocument {
  if ("fault" in document) throw new Error(`refused: ${JSON.stringify(document.fault)}`);
  return document;
}

function faultOf(text: string | Uint8Array) {
  const document = parseDocument(typeof text === "string" ? bytes(text) : text, 2025);
  return "fault" in document ? document.fault : null;
}

describe("the seed document", () => {
  const document = parsed(parseDocument(seed, 2025));

  test("gives the site's tagline and byline, and the day", () => {
    expect(document.tagline).toBe("Get trending papers in your email inbox!");
    expect(document.byline).toBe("by AK and the research community");
    expect(document.day).toBe("2025-03-12");
  });

  test("has 53 papers in their order, each title and abstract byte for byte", () => {
    expect(document.papers).toHaveLength(53);
    expect(document.papers.map(({ rank }) => rank)).toEqual(Array.from({ length: 53 }, (_, index) => index + 1));
    // Without its papers, the file has only front matter and blank lines left.
    let rest = `${seed.toString("utf8")}\n`;
    for (const { title, abstract } of document.papers) {
      const at = rest.indexOf(`${title}\n\n${abstract}\n`);
      expect(at, title).toBeGreaterThan(0);
      rest = rest.slice(0, at) + rest.slice(at + title.length + abstract.length + 2);
    }
    expect(rest.split("\n").filter((line) => line !== "")).toEqual([
      "new",
      "Get trending papers in your email inbox!",
      "Subscribe",
      "byAK and the research community",
      "Mar 12",
    ]);
  });

  test("has 19 URLs in 16 abstracts, none with the punctuation after it", () => {
    const urls = document.papers.map(({ abstract }) => urlsIn(abstract)).filter((found) => found.length > 0);
    expect(urls).toHaveLength(16);
    expect(urls.flat()).toHaveLength(19);
    for (const url of urls.flat()) expect(url).toMatch(/[\w/]$/);
    const kinds = urls.flat().map(classifyUrl);
    expect(new Set(kinds)).toEqual(new Set(["code", "project", "model", "other"]));
    expect(urls.flat().filter((url) => url.includes("xkcd"))).toHaveLength(1);
  });
});

const front = "new\n\nA tagline\n\nSubscribe\n\nby Someone\n\nMar 12\n\n";
const paper = "A title\n\nAn abstract, which ends in a full stop.\n\n";

describe("a valid document", () => {
  test("may lack the buttons, have a year, and have Windows line ends", () => {
    const text = `A tagline\n\nby Someone\n\nMarch 2, 2024\n\n${paper}`;
    const expected = { tagline: "A tagline", byline: "by Someone", day: "2024-03-02" };
    expect(parseDocument(bytes(text), 2025)).toMatchObject(expected);
    expect(parseDocument(bytes(text.replaceAll("\n", "\r\n")), 2025)).toMatchObject(expected);
    expect(parseDocument(bytes(`\ufeff${text}`), 2025)).toMatchObject(expected);
  });

  test("keeps the lines of a wrapped abstract", () => {
    const document = parsed(parseDocument(bytes(`${front}A title\n\nOne.\nTwo.\n`), 2025));
    expect(document.papers[0]?.abstract).toBe("One.\nTwo.");
  });

  test("yields the titles and abstracts it was written with", () => {
    const line = fc
      .stringMatching(/^[A-Za-z$\\{}%&'" é漢:;,()-]*[A-Za-z]$/, { maxLength: 80 })
      .map((text) => text.trimStart());
    const papers = fc.array(
      fc.record({
        title: line.filter((text) => text !== "new" && text !== "Subscribe"),
        abstract: fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => `${lines.join("\n")}.`),
      }),
      { minLength: 1, maxLength: 8 },
    );
    const gap = fc.constantFrom("\n\n", "\n\n\n", "\n \n", "\n\t\n\n");
    fc.assert(
      fc.property(papers, gap, (written, blank) => {
        const blocks = ["A tagline", "by Someone", "Mar 12", ...written.flatMap((p) => [p.title, p.abstract])];
        const document = parsed(parseDocument(bytes(`${blocks.join(blank)}\n`), 2025));
        expect(document.papers).toEqual(written.map((p, index) => ({ ...p, rank: index + 1 })));
      }),
    );
  });
});

describe("an invalid document is refused with the line and the reason:", () => {
  test.each([
    ["an empty file", "", 1, "the document is empty"],
    ["only blank lines", "\n \n\n", 1, "the document is empty"],
    [
      "a title without an abstract",
      `${front}${paper}A title\n\nAnother title\n\nAn abstract.\n`,
      15,
      /^the title “A title” has no abstract$/,
    ],
    [
      "a last title without an abstract",
      `${front}${paper}A last title\n`,
      15,
      /^the title “A last title” has no abstract$/,
    ],
    ["two abstracts in a row", `${front}${paper}A second abstract.\n`, 15, /^two abstracts in a row/],
    ["an abstract before any title", `${front}An abstract.\n\n${paper}`, 11, /^two abstracts in a row/],
    ["no papers", front, 9, "there are no papers after the date"],
    ["no date", `A tagline\n\nby Someone\n\n${paper}`, 5, /there is no date such as “Mar 12”/],
    ["an unreadable date", `A tagline\n\nby Someone\n\n12 March\n\n${paper}`, 5, /is not a date such as “Mar 12”/],
    [
      "a date that does not exist",
      `A tagline\n\nby Someone\n\nFeb 30\n\n${paper}`,
      5,
      "“Feb 30” is not a date of the year 2025",
    ],
    [
      "a date that does not exist in this year",
      `A tagline\n\nby Someone\n\nFeb 29\n\n${paper}`,
      5,
      "“Feb 29” is not a date of the year 2025",
    ],
    ["no byline", `A tagline\n\nMar 12\n\n${paper}`, 3, "there is no byline before the date"],
    ["no tagline", `new\n\nMar 12\n\n${paper}`, 3, "there is no tagline before the date"],
  ])("%s", (_, text, line, reason) => {
    expect(faultOf(text)).toEqual({ line, reason: expect.stringMatching(reason) });
  });

  test("bytes that are not UTF-8", () => {
    const latin1 = Buffer.concat([bytes(`${front}A title\n\nAn `), Buffer.from([0xe9]), bytes("tude.\n")]);
    expect(faultOf(latin1)).toEqual({ line: 13, reason: "the text is not UTF-8" });
  });

  test("no bytes make it throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (random) => {
        const document = parseDocument(random, 2025);
        expect("fault" in document ? document.fault.line : 1).toBeGreaterThan(0);
      }),
    );
    const piece = fc.constantFrom("new", "Subscribe", "Mar 12", "A title", "An abstract.", "by X", "\n\n", "\n", " ");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const document = parseDocument(bytes(pieces.join("")), 2025);
        if ("fault" in document) expect(document.fault.reason).not.toBe("");
        else expect(document.papers.length).toBeGreaterThan(0);
      }),
    );
  });
});
