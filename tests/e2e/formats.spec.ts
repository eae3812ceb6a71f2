import { expect, test } from "./site";

test.describe("other formats", () => {
  test("are linked from the pages", async ({ page, request }) => {
    for (const path of ["/", "/papers/trending", "/papers/date/2025-03-12", "/search?q=music"]) {
      await page.goto(path);
      const feed = page.locator('head link[rel=alternate][type="application/atom+xml"]');
      const answer = await request.get((await feed.getAttribute("href")) ?? "");
      expect(answer.status(), path).toBe(200);
      expect(answer.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
      expect(await answer.text()).toContain("<entry>");
    }
  });

  test("include a paper's citation, preview image and card", async ({ page, request }) => {
    await page.goto("/papers/date/2025-03-12");
    await page.locator("article h2 a").first().click();
    await expect(page.locator('head meta[name="citation_title"]')).toHaveAttribute("content", /^XMusic: Towards/);
    await expect(page.locator('head meta[name="z:itemType"]')).toHaveAttribute("content", "preprint");
    const { pathname } = new URL(page.url());
    const bibtex = await request.get(`${pathname}.bib`);
    expect(await bibtex.text()).toMatch(/^@misc\{xmusic/);
    const image = await request.get((await page.locator('meta[property="og:image"]').getAttribute("content")) ?? "");
    expect(image.headers()["content-type"]).toBe("image/png");
    const oembed = page.locator('head link[type="application/json+oembed"]');
    const { html } = await (await request.get((await oembed.getAttribute("href")) ?? "")).json();
    expect(html).toContain(`${pathname.replace("/papers/", "/embed/")}"`);
  });

  test("are refused with a reason, and only exist at their documented addresses", async ({ request }) => {
    const wrong: [path: string, status: number, words: string][] = [
      ["/papers/trending.rss?min_votes=many", 400, "min_votes is not"],
      ["/papers/no-such-paper.ris", 404, "There is no list or paper at this address"],
      ["/papers/no-such-paper.png", 404, "no image at this address"],
      ["/topics/no-such-topic.json", 404, "There is no list or paper at this address"],
      ["/formats/atom/feed", 404, "There is no page at this address"],
      ["/images/papers/trending", 404, "There is no page at this address"],
      ["/embed/no-such-paper", 404, "There is no paper with this ID"],
      ["/oembed?url=https://elsewhere.example", 404, "url must be the address of a paper"],
      ["/sitemaps/1999-01.xml", 404, "no such sitemap"],
    ];
    for (const [path, status, words] of wrong) {
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(status);
      expect(await answer.text(), path).toContain(words);
    }
  });

  test("can be framed only if they are a card", async ({ page, request }) => {
    await page.goto("/");
    const href = (await page.locator("article h2 a").first().getAttribute("href")) ?? "";
    const card = await request.get(href.replace("/papers/", "/embed/"));
    expect(card.headers()["x-frame-options"]).toBeUndefined();
    expect(card.headers()["content-security-policy"]).toContain("default-src 'none'");
    expect(card.headers()["content-security-policy"]).toContain("frame-ancestors *");
    for (const path of [href, "/", "/embed", "/embedded", "/papers/trending.atom"]) {
      const answer = await request.get(path);
      expect(answer.headers()["x-frame-options"], path).toBe("DENY");
      expect(answer.headers()["content-security-policy"], path).toContain("frame-ancestors 'none'");
    }
  });

  test("also exist at arXiv's paths", async ({ request }) => {
    for (const [from, to] of [
      ["/abs/2407.20183v2", "/papers/2407.20183v2"],
      ["/pdf/hep-th/9901001", "/papers/hep-th/9901001"],
    ] as const) {
      const answer = await request.get(from, { maxRedirects: 0 });
      expect(answer.status()).toBe(308);
      expect(answer.headers().location).toBe(to);
    }
  });
});
