import { execFileSync } from "node:child_process";
import { rawRequest } from "../setup/rawRequest";
import { expectAccessible } from "./axe";
import { linkIn, openEmail, pressSubscribe } from "./reader";
import { expect, test } from "./site";
import { interactive, tooSmall } from "./tooSmall";

/** The document's papers name no authors. */
const paper = (number: number, day: string, authors: string[], more: object = {}) => ({
  id: `2502.${String(10_000 + number)}`,
  title: `Numbatology, part ${number}`,
  abstract: "Of numbats, which eat termites.",
  day,
  rank: 200 + number,
  votes: 1,
  keywords: ["numbats"],
  authors,
  ...more,
});

/** A number in letters, as a name has no digits. */
const letters = (number: number) =>
  [1, 26, 676].map((unit) => String.fromCharCode(97 + (Math.floor(number / unit) % 26))).join("");

const team = Array.from({ length: 3000 }, (_, index) => `Ada Member${letters(index)}`);

const imported = [
  paper(1, "2025-02-10", ["Yánn Numbat", "Bea Bilby", "Cy Quoll", "Dee Dunnart"]),
  paper(2, "2024-02-12", ["Y. Numbat", "Bea Bilby", "Cy Quoll"]),
  paper(3, "2023-02-10", ["Yves Numbat"]),
  paper(6, "2023-02-13", ["Yvonne Numbat"]),
  paper(7, "2023-02-14", ["Yvonne A. Numbat"]),
  paper(4, "2025-02-11", ["محمد الكنغر", "王伟", "🦘", "O’Brien, Ann", "../../etc/passwd", "<b>Bold</b> Name"]),
  paper(5, "2025-02-12", ["Bea Bilby", ...team]),
  ...Array.from({ length: 65 }, (_, index) =>
    paper(100 + index, `${index < 40 ? 2025 : 2022}-01-${String(10 + (index % 15))}`, ["Prof. Lific"]),
  ),
];

test.beforeAll(({ site }) => {
  execFileSync(process.execPath, ["--import", "tsx", "bin/offprint.ts", "import", "-"], {
    input: imported.map((record) => JSON.stringify(record)).join("\n"),
    env: { ...process.env, DATA_DIR: site.folder },
  });
});

const heading = "h1";

test.describe("an author's page", () => {
  test("is where the names on cards, on a paper's page and in results lead", async ({ page }) => {
    for (const path of ["/papers/date/2025-02-10", "/papers/2502.10001", "/search?q=author:bilby+dunnart"]) {
      await page.goto(path);
      await page.locator("[data-authors]").first().getByRole("link", { name: "Dee Dunnart" }).click();
      await expect(page).toHaveURL("/authors/dee-dunnart");
      await expect(page.locator(heading)).toHaveText("Dee Dunnart");
      await expect(page.locator("article h2 a")).toHaveText(["Numbatology, part 1"]);
    }
  });

  test("has papers by year, co-authors, topics and other spellings, without JavaScript", async ({ browser }) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto("/authors/y-numbat");
    await expect(page).toHaveURL(`/authors/${encodeURIComponent("yánn-numbat")}`);
    await expect(page.locator("main header")).toContainText("2 papers · 2024–2025");
    await expect(page.locator("main header")).toContainText("Also written Y. Numbat");
    await expect(page.locator("article h2 a")).toHaveText(["Numbatology, part 1", "Numbatology, part 2"]);
    await expect(page.locator("section > h2.tabular")).toHaveText(["2025", "2024"]);
    await expect(page.getByRole("list", { name: "Years" }).getByRole("listitem")).toHaveText([
      "2025 1 paper",
      "2024 1 paper",
    ]);
    const others = page.getByRole("list", { name: "Co-authors" });
    await expect(others.getByRole("listitem").first()).toHaveText("Bea Bilby 2 papers");
    await expect(page.getByRole("list", { name: "Topics", exact: true }).first()).toContainText("numbats");
    await expect(page.getByRole("list", { name: "May be the same" })).toHaveCount(0);
    await others.getByRole("link", { name: "Bea Bilby" }).click();
    await expect(page.locator(heading)).toHaveText("Bea Bilby");
    await page.close();
  });

  test("shows spellings side by side where nothing makes it certain", async ({ page }) => {
    await page.goto("/authors/yvonne-a-numbat");
    await expect(page.locator("main header")).not.toContainText("Also written");
    await page.getByRole("list", { name: "May be the same" }).getByRole("link", { name: "Yvonne Numbat" }).click();
    await expect(page).toHaveURL("/authors/yvonne-numbat");
    await page.goto("/authors/Numbat,%20Yves");
    await expect(page).toHaveURL("/authors/yves-numbat");
  });

  test("has pages, and its years lead to the page on which they begin", async ({ page }) => {
    await page.goto("/authors/lific");
    await expect(page.locator("main header")).toContainText("65 papers · 2022–2025");
    await expect(page.locator("article")).toHaveCount(60);
    await page.getByRole("list", { name: "Years" }).getByRole("link", { name: "2022" }).click();
    await expect(page).toHaveURL("/authors/lific#y2022");
    await page.getByRole("link", { name: "Next page" }).click();
    await expect(page).toHaveURL("/authors/lific?p=2");
    await expect(page.locator("article")).toHaveCount(5);
    await page.goto("/authors/lific?p=99");
    await expect(page).toHaveURL("/authors/lific?p=2");
  });

  test("has feeds in three formats, citations and Markdown", async ({ page, request }) => {
    await page.goto("/authors/bea-bilby");
    for (const [ending, text] of [
      ["atom", "<title>Papers"],
      ["rss", "<rss"],
      ["json", '"version":"https://jsonfeed.org'],
      ["bib", "@"],
      ["ris", "TY  -"],
      ["csl.json", "Numbatology"],
      ["md", "# Bea Bilby"],
    ] as const) {
      const answer = await request.get(`/authors/bea-bilby.${ending}`);
      expect([ending, answer.status()]).toEqual([ending, 200]);
      const body = await answer.text();
      expect(body).toContain("Numbatology, part 2");
      if (!text.startsWith("<title>")) expect(body).toContain(text);
    }
    await expect(page.locator('link[type="application/atom+xml"]')).toHaveAttribute(
      "href",
      /\/authors\/bea-bilby\.atom$/,
    );
    await expect(page.getByRole("link", { name: "JSON Feed" })).toHaveAttribute("href", "/authors/bea-bilby.json");
    expect((await request.get("/authors/nobody-here.atom")).status()).toBe(404);
  });

  test("can be subscribed to", async ({ page }) => {
    await page.goto("/authors/y-numbat");
    await page.locator("main header").getByRole("link", { name: "Subscribe" }).click();
    await expect(page.getByRole("checkbox", { name: 'Search: author:"Yánn Numbat"' })).toBeChecked();
    await page.getByRole("checkbox", { name: "Trending papers" }).uncheck();
    await page.getByLabel("Email address").fill("follows-numbat@example.org");
    await pressSubscribe(page);
    await openEmail(page, "follows-numbat@example.org", "Confirm");
    await page.goto(await linkIn(page, "Confirm"));
    await page.getByRole("button", { name: "Confirm" }).click();
    await expect(page.getByRole("heading", { name: "You are subscribed" })).toBeVisible();
  });
});

test("a name that nobody has is a 404 that leads on", async ({ site: { port } }) => {
  const ask = (path: string) => rawRequest(port, [`GET ${path} HTTP/1.1`, "Host: localhost"]);
  const { status, body } = await ask("/authors/yorick-numbat");
  expect(status).toBe(404);
  expect(body).toContain("No paper on this site has an author of this name");
  expect(body).toContain('href="/authors/yves-numbat"');
  expect(body).toContain('href="/search?q=yorick+numbat"');
  for (const path of [
    "/authors",
    "/authors/",
    "/authors/..%2F..%2Fetc",
    "/authors/%00",
    "/authors/%F0%9F%A6%98",
    "/authors/a/b",
    `/authors/${"x".repeat(5000)}`,
    `/authors/${encodeURIComponent("\u202eabc<script>")}`,
  ])
    expect([path, [308, 404].includes((await ask(path)).status)]).toEqual([path, true]);
});

test("names of all scripts and shapes are safe", async ({ page }) => {
  await page.goto("/papers/2502.10004");
  const names = page.locator("[data-authors] bdi");
  await expect(names).toHaveText(["محمد الكنغر", "王伟", "Ann O’Brien", "etc/passwd", "Bold Name"]);
  const paths = await page
    .locator("[data-authors] a")
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  expect(paths.length).toBe(5);
  for (const path of paths) {
    await page.goto(path);
    await expect(page.locator("article h2 a")).toHaveText(["Numbatology, part 4"]);
  }
});

test("a paper of 3,001 authors makes no page heavy", async ({ page, request }) => {
  const sizeOf = async (path: string) => (await (await request.get(path)).body()).length;
  expect(await sizeOf("/papers/date/2025-02-12")).toBeLessThan(100_000);
  expect(await sizeOf("/papers/2502.10005")).toBeLessThan(600_000);
  expect(await sizeOf("/authors/bea-bilby")).toBeLessThan(100_000);
  await page.goto("/authors/bea-bilby");
  await expect(page.getByRole("list", { name: "Co-authors" })).not.toContainText("Member");
  await page.goto("/authors/ada-memberaaa");
  await expect(page.locator("article")).toHaveCount(1);
  await page.goto("/papers/2502.10005");
  await page.getByText("and 2993 more").click();
  await expect(page.getByRole("link", { name: "Ada Memberbba", exact: true })).toBeVisible();
});

test("authors' pages pass axe, fit a phone, and have targets of 24 px", async ({ page }) => {
  test.setTimeout(90_000);
  for (const path of ["/authors/bea-bilby", "/authors/y-numbat", "/papers/2502.10005", "/papers/date/2025-02-10"]) {
    await page.goto(path);
    await expectAccessible(page, path);
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await tooSmall(page, interactive, 24), `${path} at ${width}`).toEqual([]);
      const surplus = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      expect.soft(await page.evaluate(surplus), `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});
