import { rawRequest } from "../setup/rawRequest";
import { expect, test } from "./site";

// Headers about this site's address have no effect. playwright.config.ts repeats this behind nginx.

/**
 * The headers that Caddy and nginx send for a client of papers.example.org, according to their documentation and
 * docs/operations.md.
 */
const proxies: [name: string, headers: string[]][] = [
  ["none", ["Host: localhost"]],
  [
    "Caddy",
    [
      "Host: papers.example.org",
      "X-Forwarded-For: 192.0.2.1",
      "X-Forwarded-Host: papers.example.org",
      "X-Forwarded-Proto: https",
      "Via: 1.1 Caddy",
    ],
  ],
  ["nginx", ["Host: papers.example.org", "X-Forwarded-For: 192.0.2.1"]],
  [
    "a proxy with all headers",
    ["Host: x", "Forwarded: for=192.0.2.1;proto=https;host=x", "X-Forwarded-Port: 443", "X-Forwarded-Proto: https"],
  ],
  [
    "a client that forges headers",
    ["Host: [::1]:1", "X-Forwarded-Host: evil.example/x?", "X-Forwarded-Proto: gopher, https", "X-Forwarded-Port: x"],
  ],
];

const addresses: [path: string, accept: string, status: number, type: string][] = [
  ["/papers.md", "*/*", 200, "text/markdown"],
  ["/papers/trending", "text/markdown", 200, "text/markdown"],
  ["/search?q=music", "text/markdown", 200, "text/markdown"],
  ["/papers/none.md", "*/*", 404, "text/markdown"],
  ["/papers/none", "text/html", 404, "text/html"],
  ["/topics/none", "text/html", 404, "text/html"],
  ["/digests/none", "text/html", 404, "text/html"],
  ["/embed/%ff", "text/html", 404, "text/html"],
  ["/papers/trending.atom", "*/*", 200, "application/atom+xml"],
];

for (const [name, headers] of proxies) {
  test(`pages, Markdown and 404s are the same behind ${name}`, async ({ site: { port } }) => {
    for (const [path, accept, status, type] of addresses) {
      for (const target of [path, `http://evil.example:1${path}`]) {
        const answer = await rawRequest(port, [`GET ${target} HTTP/1.1`, ...headers, `Accept: ${accept}`]);
        expect([target, answer.status, answer.headers.get("content-type")?.split(";")[0]]).toEqual([
          target,
          status,
          type,
        ]);
        expect(answer.headers.get("location") ?? "", target).not.toContain("evil.example");
        expect(answer.body, target).not.toContain("evil.example");
      }
    }
    const old = await rawRequest(port, ["GET /papers.md HTTP/1.0"]);
    expect(old.status).toBe(200);
  });
}

test("a form works with and without JavaScript", async ({ page, browser, baseURL }) => {
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({
      javaScriptEnabled,
      ignoreHTTPSErrors: true,
      ...(baseURL ? { baseURL } : {}),
    });
    const form = await context.newPage();
    await form.goto("/preferences/move?token=none");
    await form.goto("/unsubscribe?token=none");
    await form.goto("/subscribe");
    await form.getByLabel("Email address").fill("not-an-address");
    // Without novalidate, the browser itself would show the error.
    await form.evaluate(() => document.querySelector("form")?.setAttribute("novalidate", ""));
    await form.getByRole("button", { name: "Subscribe" }).click();
    await expect(form.getByText(/address/i).first()).toBeVisible();
    expect(await form.title()).not.toContain("wrong");
    await context.close();
  }
  await page.goto("/");
});
