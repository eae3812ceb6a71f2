import { setTimeout as sleep } from "node:timers/promises";
import { brotliCompressSync } from "node:zlib";
import { CspEvaluator } from "csp_evaluator/dist/evaluator.js";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { hashSource } from "@/lib/platform/http/hashSource";
import { routesOfBuild } from "../setup/hostileRequests";
import { expect, test } from "./site";
import { openStore } from "./store";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** Every page of the build, filled in so that some are there and some are not. */
function addresses(): string[] {
  const names: Record<string, string> = { day: "2025-03-12", week: "2025-W11", month: "2025-03", topic: "cs.CL" };
  const filled = routesOfBuild().map((route) =>
    route.replace(/\[{1,2}(?:\.\.\.)?(\w+)\]{1,2}/g, (_, name: string) => names[name] ?? "none"),
  );
  const more = ["/search?q=music", "/subscribe?search=music&topic=cs.SD", "/topics?q=a", "/papers?p=2", "/embed/none"];
  return [...filled, ...more, "/papers/%E0%A4%A", "/no/such/page", "/preferences?token=x", "/unsubscribe?token=x"];
}

function elementsOf(html: string): Element[] {
  const waiting: Node[] = [parse(html)];
  const found: Element[] = [];
  for (const node of waiting) {
    if ("tagName" in node) found.push(node);
    if ("content" in node) waiting.push(node.content);
    if ("childNodes" in node) waiting.push(...node.childNodes);
  }
  return found;
}

/** @returns what a document has of a framework, and of scripts and styles that its policy would have to allow */
function frameworkOf(html: string): string[] {
  return elementsOf(html).flatMap(({ tagName, attrs, childNodes }) => {
    const value = (name: string) => attrs.find((each) => each.name.toLowerCase() === name)?.value ?? "";
    const isOurs = /^\/browser-[0-9a-f]{16}\.js$/.test(value("src")) && childNodes.length === 0;
    if (tagName === "script" && !isOurs && value("type") !== "application/ld+json") return [`script ${value("src")}`];
    if (tagName === "link" && (value("as") === "script" || value("rel") === "modulepreload")) return ["script preload"];
    // React fills these in later.
    if (/^[BPS]:[0-9a-f]+$/.test(value("id"))) return [`unfinished ${value("id")}`];
    return attrs.filter(({ name }) => /^(?:on|style$)/i.test(name)).map(({ name }) => name);
  });
}

test("no page of any route has a framework, its data, or a script or style that its policy does not name", async ({
  request,
}) => {
  test.setTimeout(120_000);
  let pages = 0;
  for (const path of addresses()) {
    const answer = await request.get(path);
    expect(answer.headers().link ?? "", path).not.toContain('as="script"');
    expect(answer.headers().vary ?? "", path).not.toMatch(/rsc|next-router/i);
    if (!answer.headers()["content-type"]?.startsWith("text/html")) continue;
    pages++;
    const html = await answer.text();
    expect(frameworkOf(html), path).toEqual([]);
    expect(html, path).not.toContain("__next_f");
    const policy = answer.headers()["content-security-policy"] ?? "";
    expect(new CspEvaluator(new CspParser(policy).csp).evaluate(), path).toEqual([]);
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toContain("unsafe");
    const styles = elementsOf(html).filter(({ tagName }) => tagName === "style");
    for (const { childNodes } of styles)
      expect(policy, path).toContain(hashSource(childNodes.map((node) => ("value" in node ? node.value : "")).join()));
  }
  expect(pages).toBeGreaterThan(25);
});

test("the answer to a form has none either, nor what Next's router is given", async ({ request, baseURL }) => {
  const hidden = hiddenFieldsOf(await (await request.get("/subscribe")).text());
  const headers = { Origin: new URL(baseURL ?? "").origin };
  const form = { ...hidden, email: "nobody at nowhere" };
  const answer = await request.post("/subscribe", { multipart: form, headers });
  const html = await answer.text();
  expect([answer.status(), frameworkOf(html)]).toEqual([200, []]);
  expect(html).toContain("This is not a valid email address");
  const data = await request.get("/", { headers: { RSC: "1", "Next-Router-Prefetch": "1" } });
  expect(data.headers()["content-type"]).toBe("text/html; charset=utf-8");
});

test("a form of a page opened before an upgrade comes back with what was typed", async ({ request, baseURL }) => {
  const hidden = hiddenFieldsOf(await (await request.get("/subscribe")).text());
  const name = Object.keys(hidden).find((each) => /^\$ACTION_\d+:0$/.test(each)) ?? "";
  expect(JSON.parse(hidden[name] ?? "")).toHaveProperty("id");
  const old = { ...hidden, [name]: JSON.stringify({ id: "0".repeat(42), bound: "$@1" }) };
  const form = { ...old, email: "ada@example.org", cadence: "weekly" };
  const send = (Origin: string) => request.post("/subscribe", { multipart: form, headers: { Origin } });
  const answer = await send(new URL(baseURL ?? "").origin);
  const html = await answer.text();
  expect([answer.status(), answer.headers()["cache-control"], frameworkOf(html)]).toEqual([409, "no-store", []]);
  expect(html).toContain("Please send it once more.");
  const value = (of: string) => /value="([^"]*)"/.exec(new RegExp(of).exec(html)?.[0] ?? "")?.[1];
  expect(value('<input[^>]* name="email"[^>]*>')).toBe("ada@example.org");
  expect(value("<option[^>]* selected[^>]*>(?=Every week)")).toBe("weekly");
  expect(hiddenFieldsOf(html)[name]).toBe(hidden[name]);
  expect((await send("https://elsewhere.example")).status()).toBe(403);
});

test("a page that is rendered again without a change keeps its ETag", async ({ request, site }) => {
  test.setTimeout(60_000);
  const days = ["/", "/papers/date/2025-03-12", "/papers/week/2025-W11", "/papers/month/2025-03", "/papers/trending"];
  const others = ["/topics", "/topics/cs.CL", "/search?q=music", "/about", "/api"];
  const tagOf = async (address: string) => (await request.get(address)).headers().etag ?? "";
  const [, paper = ""] = /href="(\/papers\/\d[^"]*)"/.exec(await (await request.get("/")).text()) ?? [];
  const store = openStore(site);
  for (const address of [...days, paper, ...others]) {
    const change = async () => {
      store.prepare(`INSERT INTO "PageChange" ("scope") VALUES ('site')`).run();
      await sleep(200);
    };
    // The first rendering may lack formulas.
    await expect(async () => {
      const tag = await tagOf(address);
      await change();
      const again = await request.get(address, { headers: { "If-None-Match": tag } });
      expect([address, again.status()]).toEqual([address, 304]);
    }).toPass({ timeout: 10_000 });
  }
  store.close();
});

test("the one script is small, and kept for ever by its content", async ({ request }) => {
  const html = await (await request.get("/")).text();
  const [src = ""] = /\/browser-[0-9a-f]{16}\.js/.exec(html) ?? [];
  const script = await request.get(src);
  expect(script.headers()).toMatchObject({
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
    vary: "Accept-Encoding",
  });
  expect(brotliCompressSync(await script.body()).length).toBeLessThanOrEqual(12 * 1024);
  expect((await request.get("/browser-0000000000000000.js")).status()).toBe(404);
});

test("browsers are told which pages they may render ahead", async ({ request }) => {
  const [, address = ""] = /^"(.*)"$/.exec((await request.get("/")).headers()["speculation-rules"] ?? "") ?? [];
  const answer = await request.get(address);
  expect(answer.headers()["content-type"]).toBe("application/speculationrules+json");
  const { prerender } = (await answer.json()) as { prerender: { eagerness: string; where: unknown }[] };
  expect(prerender).toMatchObject([{ eagerness: "moderate" }]);
  expect(JSON.stringify(prerender)).not.toMatch(/search|digests|subscribe|preferences/);
  expect((await request.get("/papers/trending.atom")).headers()).not.toHaveProperty("speculation-rules");
});

test("a page makes no request for a script but that one", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname);
  });
  for (const path of ["/", "/papers/trending", "/search?q=music", "/subscribe"]) await page.goto(path);
  expect(scripts.filter((path) => !path.startsWith("/browser-"))).toEqual([]);
  expect(scripts.length).toBeGreaterThan(0);
});

function hiddenFieldsOf(html: string): Record<string, string> {
  const inputs = elementsOf(html).filter(({ tagName }) => tagName === "input");
  const fields = inputs.map(({ attrs }) => Object.fromEntries(attrs.map((each) => [each.name, each.value])));
  const hidden = fields.filter(({ type }) => type === "hidden");
  return Object.fromEntries(hidden.map(({ name = "", value = "" }) => [name, value]));
}
