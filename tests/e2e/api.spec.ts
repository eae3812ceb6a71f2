import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { expect, test } from "./site";

/** What Next adds to the routes; tests/contract.test.ts tests them without it. */
test.describe("over HTTP", () => {
  const cases: [path: string, status: number, type: string][] = [
    ["/api/daily_papers?limit=2", 200, "application/json"],
    ["/api/daily_papers?limit=0", 400, "application/json"],
    ["/api/papers/none", 404, "application/json"],
    ["/api/papers/%E0%A4%A", 404, "application/json"],
    ["/api/v1/periods/latest", 200, "application/json"],
    ["/api/v1/topics/none", 404, "application/problem+json"],
    ["/api/v1/papers/%E0%A4%A", 404, "application/json"],
    ["/api/v1/openapi.json", 200, "application/json"],
    ["/papers.md", 200, "text/markdown"],
    ["/papers/date/2025-03-12.md", 200, "text/markdown"],
    ["/papers/week/2025-W11.md", 200, "text/markdown"],
    ["/papers/none.md", 404, "text/markdown"],
    ["/papers/%E0%A4%A.md", 404, "text/html"],
    ["/search.md?q=music", 200, "text/markdown"],
    ["/topics.md", 200, "text/markdown"],
    ["/llms.txt", 200, "text/plain"],
  ];
  for (const [path, status, type] of cases) {
    test(path, async ({ request }) => {
      const response = await request.get(path);
      expect(response.status()).toBe(status);
      expect(response.headers()["content-type"]).toBe(`${type}; charset=utf-8`);
    });
  }

  test("a page is Markdown for clients that request it, and HTML for browsers", async ({ request }) => {
    for (const path of ["/", "/papers", "/papers/trending", "/topics", "/search?q=music"]) {
      const markdown = await request.get(path, { headers: { Accept: "text/markdown" } });
      expect(markdown.headers()["content-type"], path).toMatch(/^text\/markdown/);
      const page = await request.get(path, { headers: { Accept: "text/html,*/*;q=0.8" } });
      expect(page.headers()["content-type"], path).toMatch(/^text\/html/);
      for (const answer of [markdown, page]) expect(answer.headers().vary, path).toMatch(/\bAccept(,|$)/);
    }
  });

  test("unchanged content gets a 304, and read-only addresses refuse writes", async ({ request }) => {
    const first = await request.get("/api/daily_papers");
    const again = await request.get("/api/daily_papers", { headers: { "If-None-Match": first.headers().etag ?? "" } });
    expect(again.status()).toBe(304);
    expect((await request.post("/api/papers/x/upvote")).status()).toBe(404);
    expect((await request.post("/api/papers/index", { data: { arxivId: "2501.00001" } })).status()).toBe(401);
  });

  test("the official MCP client is served", async ({ baseURL }) => {
    const client = new Client({ name: "test", version: "1" });
    await client.connect(new StreamableHTTPClientTransport(new URL("/mcp", baseURL)) as Transport);
    const { content } = await client.callTool({ name: "search", arguments: { query: "music" } });
    expect(JSON.stringify(content)).toContain("XMusic");
    await client.close();
  });
});

test("the API's page describes each endpoint and fits a phone", async ({ page }) => {
  await page.goto("/api");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("API");
  await expect(page.getByRole("heading", { name: "/api/v1/periods/{period}" })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});
