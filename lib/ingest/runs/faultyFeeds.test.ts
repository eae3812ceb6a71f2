import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { fakeArxiv, fakePaper } from "@/tests/setup/fakeArxiv";
import { withHttp } from "@/tests/setup/http";
import { runAt, tuesday } from "@/tests/setup/sources";
import { db } from "../../platform/db";

// What hosts get wrong, from the response to the stored papers.

withDatabase();
process.env.SOURCES_LOOPBACK_MS = "1";
const listen = withHttp();

async function storedFrom(body: string | Buffer, type = "text/xml; charset=utf-8") {
  const { url } = await listen((_, response) => response.setHeader("content-type", type).end(body));
  const { error, counts } = await runAt(tuesday, url, `kind: feed, url: "${url}/feed"`);
  expect(error).toBeNull();
  const papers = await db().paper.findMany({ orderBy: { id: "asc" } });
  return { counts, titles: papers.map(({ title }) => title), papers };
}

let items = 0;
const item = (title: string, more = "") =>
  `<item><title>${title}</title><guid>urn:${++items}</guid><description>It is.</description>${more}</item>`;
const rss = (...items: string[]) => `<rss version="2.0"><channel><title>F</title>${items.join("\n")}</channel></rss>`;

describe("a feed", () => {
  test("with a blank line before its declaration is read", async () => {
    const { titles } = await storedFrom(`\n\ufeff <?xml version="1.0" encoding="UTF-8"?>\n${rss(item("Of quolls"))}`);
    expect(titles).toEqual(["Of quolls"]);
  });

  test("with a control character, an HTML entity and a bare ampersand has all of its papers", async () => {
    const { titles, counts } = await storedFrom(
      rss(item("Of\u0008 quolls"), item("Of&nbsp;bilbies &eacute;"), item("R&D of dunnarts"), item("Of numbats")),
    );
    expect(titles).toEqual(["Of quolls", "Of\u00a0bilbies é", "R&D of dunnarts", "Of numbats"]);
    expect(counts.bad).toBe(0);
  });

  test("with an invalid item has the other items, and counts that one as bad", async () => {
    const { titles, counts } = await storedFrom(
      rss(item("Of quolls"), "<item><title>Of <b>bilbies</title><guid>x</guid></item>", item("Of numbats")),
    );
    expect(titles).toEqual(["Of quolls", "Of numbats"]);
    expect(counts.bad).toBe(1);
  });

  test.each([
    [
      "says UTF-8 and is Windows-1252",
      Buffer.from(rss(item("Café’s owls")).replace("’", "\u0092"), "latin1"),
      "text/xml; charset=utf-8",
    ],
    [
      "says Latin 1 and is UTF-8",
      Buffer.from(`<?xml version="1.0" encoding="iso-8859-1"?>${rss(item("Café’s owls"))}`),
      "text/xml",
    ],
    ["is UTF-16 and says nothing", Buffer.from(rss(item("Café’s owls")), "utf16le"), "text/xml"],
  ])("that %s is read", async (_, bytes, type) => {
    expect((await storedFrom(bytes, type)).titles).toEqual(["Café’s owls"]);
  });

  test("with one byte that is not UTF-8 loses only that byte", async () => {
    const [before, after] = rss(item("Über Käuze X"), item("Of owls")).split("X");
    const bytes = Buffer.concat([Buffer.from(before ?? ""), Buffer.from([0xff]), Buffer.from(after ?? "")]);
    expect((await storedFrom(bytes)).titles).toEqual(["Über Käuze \ufffd", "Of owls"]);
  });

  test("never publishes an email address", async () => {
    const { papers } = await storedFrom(
      rss(item("One", "<author>jd@example.org (Jane Doe)</author>"), item("Two", "<author>jd@example.org</author>")),
    );
    expect(papers.map(({ authors }) => authors)).toEqual(['["Jane Doe"]', "[]"]);
  });
});

describe("arXiv", () => {
  test("with a control character in one record has all the records of the page", async () => {
    const papers = ["We\u0008 study.", "It is.", "So."].map((abstract, n) =>
      fakePaper({ id: `2601.0000${n + 1}`, abstract, announced: { day: "2026-01-06", kind: "new" } }),
    );
    const { url } = await listen(fakeArxiv(papers));
    const { error, counts } = await runAt(tuesday, url, "kind: arxiv, categories: [cs.CL]");
    expect([error, counts.bad]).toEqual([null, 0]);
    const stored = await db().paper.findMany({ orderBy: { publicId: "asc" } });
    expect(stored.map(({ abstract }) => abstract)).toEqual(["We study.", "It is.", "So."]);
  });
});
