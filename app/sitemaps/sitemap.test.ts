import { describe, expect, test } from "vitest";
import { upsertPapers } from "@/lib/ingest/store";
import { paperRecordSchema } from "@/lib/papers/schema";
import { countParts, parseSitemapFile, sitemapFile, sitemapSize } from "@/lib/publish/sitemaps/sitemap";
import { withDatabase } from "@/tests/setup/database";
import { parseXml } from "@/tests/setup/parseXml";
import { GET as getIndex } from "../sitemap.xml/route";
import { GET as getMonth } from "./[file]/route";

withDatabase();

const locations = (xml: string) => [...parseXml(xml).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address);
const read = async (file: string) => getMonth(new Request("http://localhost"), { params: Promise.resolve({ file }) });

describe("the sitemap", () => {
  test("is an index of months with all their days and papers", async () => {
    const records = [
      { id: "2407.20183", title: "A", day: "2024-07-30" },
      { id: "hep-th/9901001", title: "B", day: "2024-07-31" },
      { id: "2408.00001", title: "C", day: "2024-08-02" },
      { title: "On no list", id: "2408.00002" },
    ];
    await upsertPapers(records.map((record) => paperRecordSchema.parse({ abstract: "A.", rank: 1, ...record })));
    expect(locations(await (await getIndex()).text())).toEqual([
      "http://localhost:3000/sitemaps/2024-08.xml",
      "http://localhost:3000/sitemaps/2024-07.xml",
      "http://localhost:3000/sitemaps/unlisted.xml",
    ]);
    expect(locations(await (await read("2024-07.xml")).text())).toEqual([
      "http://localhost:3000/papers/month/2024-07",
      "http://localhost:3000/papers/date/2024-07-30",
      "http://localhost:3000/papers/date/2024-07-31",
      "http://localhost:3000/papers/2407.20183",
      "http://localhost:3000/papers/hep-th/9901001",
    ]);
    expect(locations(await (await read("unlisted.xml")).text())).toEqual(["http://localhost:3000/papers/2408.00002"]);
  });

  test("has no other files", async () => {
    for (const file of ["2024-06.xml", "2024-13.xml", "2024-07-1.xml", "2024-07-2.xml", "unlisted.xml", "x", ""]) {
      expect((await read(file)).status).toBe(404);
    }
  });

  test("is split into parts if there are many papers", () => {
    expect([0, 1, sitemapSize, sitemapSize + 1].map(countParts)).toEqual([0, 1, 1, 2]);
    for (const [month, part] of [
      ["2024-07", 0],
      ["2024-07", 1],
      [null, 0],
      [null, 11],
    ] as const) {
      expect(parseSitemapFile(sitemapFile(month, part))).toMatchObject({ part, month: month && { key: month } });
    }
  });
});
