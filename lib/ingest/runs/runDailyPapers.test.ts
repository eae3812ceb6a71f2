import { describe, expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { fakeArxiv, fakePaper } from "@/tests/setup/fakeArxiv";
import { type FakeDaily, fakeHuggingFace } from "@/tests/setup/fakeHuggingFace";
import { withHttp } from "@/tests/setup/http";
import { runAt, tuesday } from "@/tests/setup/sources";
import { listPeriod } from "../../papers/listings/store";
import { db } from "../../platform/db";

withDatabase();
process.env.SOURCES_LOOPBACK_MS = "1";
const listen = withHttp();
const announced = { day: "2026-01-06", kind: "new" } as const;

async function listed(day: string): Promise<string[]> {
  return (await listPeriod({ from: day, to: day }, { skip: 0, take: 100 })).papers.map(({ id }) => id);
}

describe("daily papers", () => {
  const daily = (n: number, more: Partial<FakeDaily> = {}): FakeDaily => ({
    day: "2026-01-06",
    id: `2601.${String(n).padStart(5, "0")}`,
    title: `Paper ${n}`,
    summary: `Of ${n}.`,
    upvotes: 1000 - n,
    ...more,
  });

  test("arrive with their order, votes, code and keywords, over several pages", async () => {
    const papers = Array.from({ length: 130 }, (_, n) => daily(n + 1));
    papers[0] = daily(1, {
      githubRepo: "https://github.com/a/b",
      githubStars: 7,
      keywords: ["minds"],
      numComments: 3,
      mediaUrls: ["https://a.org/v.mp4", 7, "https://a.org/x.png"],
    });
    papers[1] = daily(2, { mediaUrls: "none" });
    const { url } = await listen(fakeHuggingFace(papers));
    const { counts } = await runAt(tuesday, url, `kind: hugging-face, url: "${url}", days: 1`);
    expect(counts.created).toBe(130);
    expect(
      (await listPeriod({ from: "2026-01-06", to: "2026-01-06" }, { skip: 0, take: 200 })).papers.map(({ id }) => id),
    ).toEqual(papers.map(({ id }) => id));
    expect(await db().paper.findUnique({ where: { publicId: "2601.00001" } })).toMatchObject({
      votes: 999,
      stars: 7,
      comments: 3,
      keywords: '["minds"]',
      links: '{"code":"https://github.com/a/b"}',
      image: "https://a.org/x.png",
    });
  });

  test("merge with arXiv’s of the same day, and stand before the papers without an order", async () => {
    const arxiv = await listen(fakeArxiv([1, 2].map((n) => fakePaper({ id: `2601.0000${n}`, announced }))));
    await runAt(tuesday, arxiv.url, "kind: arxiv, categories: [cs.CL]");
    const { url } = await listen(fakeHuggingFace([daily(2, { upvotes: 0 })]));
    await runAt(tuesday, url, `kind: hugging-face, url: "${url}", days: 1`);
    await runAt(tuesday, arxiv.url, "kind: arxiv, categories: [cs.CL]");
    expect(await listed("2026-01-06")).toEqual(["2601.00002", "2601.00001"]);
  });

  test("list only the best or none if curation says so, and store the others", async () => {
    const { url } = await listen(fakeHuggingFace([1, 2, 3].map((n) => daily(n))));
    await runAt(tuesday, url, `kind: hugging-face, url: "${url}", days: 1, curation: picked`);
    expect([await listed("2026-01-06"), await db().paper.count()]).toEqual([[], 3]);
    await runAt(tuesday, url, `kind: hugging-face, url: "${url}", days: 1, curation: {top: 2}`);
    expect(await listed("2026-01-06")).toEqual(["2601.00001", "2601.00002"]);
  });
});
