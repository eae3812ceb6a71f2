import fc from "fast-check";
import { hostileRequests, routesOfBuild } from "../setup/hostileRequests";
import { rawRequest } from "../setup/rawRequest";
import { expect, test } from "./site";

test("no request to any route of the build causes a server error", async ({ site: { port } }) => {
  test.setTimeout(240_000);
  const requests = fc.sample(hostileRequests(routesOfBuild()), { numRuns: 900, seed: 20261129 });
  const failed: unknown[] = [];
  const askNext = async (): Promise<void> => {
    for (let next = requests.pop(); next; next = requests.pop()) {
      // The queue of images is bounded; requests beyond it get a 503.
      const { status, body } = await rawRequest(port, next.head, next.body);
      if (status < 200 || (status >= 500 && !(status === 503 && /\.png\b/.test(next.head[0] ?? ""))))
        failed.push({ ...next, status, answer: body.slice(0, 200) });
    }
  };
  await Promise.all([askNext(), askNext()]);
  expect(failed).toEqual([]);
});

test("methods that a page does not support get a 405 with the supported ones", async ({ site: { port } }) => {
  for (const method of ["PUT", "DELETE", "PATCH", "PROPFIND", "TRACE"]) {
    for (const path of ["/", "/papers/trending", "/about", "/search?q=music", "/embed/x", "/feed.xml", "/no"]) {
      const { status, headers } = await rawRequest(port, [`${method} ${path} HTTP/1.1`, "Host: localhost"]);
      expect([method, path, status]).toEqual([method, path, 405]);
      expect(headers.get("allow")).toContain("GET");
    }
  }
});

test("HEAD is answered like GET, without a body", async ({ site: { port } }) => {
  for (const path of [
    "/",
    "/papers.md",
    "/papers/none",
    "/feed.xml",
    "/oembed",
    "/about",
    "/embed/%ff",
    "/api/v1/site",
  ]) {
    const ask = (method: string) => rawRequest(port, [`${method} ${path} HTTP/1.1`, "Host: localhost"]);
    const [head, get] = [await ask("HEAD"), await ask("GET")];
    expect([path, head.status, head.headers.get("content-type"), head.body]).toEqual([
      path,
      get.status,
      get.headers.get("content-type"),
      "",
    ]);
  }
});

/** Request headers, with values that may each get a different response. */
const variants: [header: string, values: string[]][] = [
  ["Accept", ["text/html", "text/markdown", "*/*", "application/json"]],
  ["RSC", ["0", "1"]],
  ["Accept-Language", ["en", "de"]],
  ["Origin", ["https://one.example", "https://two.example"]],
  ["User-Agent", ["a", "b"]],
];

test("no cacheable response depends on a header that Vary does not name", async ({ page, request }) => {
  test.setTimeout(120_000);
  const found = new Set([
    "/papers/none",
    "/topics/none",
    "/topics/cs.cl",
    "/papers/trending.md",
    "/api/v1/site",
    "/llms.txt",
    "/x",
  ]);
  for (const start of ["/", "/papers/trending", "/topics"]) {
    await page.goto(start);
    const hrefs = await page
      .locator("a[href^='/'], link[rel=alternate]")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const href of hrefs.slice(0, 25))
      found.add(new URL(href, page.url()).pathname + new URL(href, page.url()).search);
  }
  for (const path of found) {
    for (const [header, values] of variants) {
      const answers = [];
      for (const value of values) {
        const answer = await request.get(path, { headers: { [header]: value }, maxRedirects: 0 });
        const { vary = "", "cache-control": caching = "", "content-type": type, location } = answer.headers();
        answers.push({
          vary: vary.toLowerCase().split(/\s*,\s*/),
          caching,
          type,
          shown: [answer.status(), type, location].join(),
        });
      }
      if (new Set(answers.map(({ shown }) => shown)).size === 1) continue;
      for (const { vary, caching, type } of answers) {
        expect(vary, `${path} by ${header}`).toContain(header.toLowerCase());
        // Some shared caches ignore Vary. They may keep the page, which every client can read, but nothing else.
        if (!type?.startsWith("text/html")) expect(caching, `${path} by ${header}`).not.toContain("public");
      }
    }
  }
});
