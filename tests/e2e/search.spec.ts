import { execFileSync } from "node:child_process";
import type { Page } from "playwright/test";
import { expect, test } from "./site";

/** Papers without a feed, with what the document's papers lack: ids, topics, code, more than one month. */
const imported = ["2501.00001", "2502.00002"].map((id, index) => ({
  id,
  title: `Zyxomorphic learning, part ${index + 1}`,
  abstract: "A zyxomorphic method.",
  published: `2025-0${index + 1}-15`,
  authors: ["Yann Zyxo"],
  categories: ["cs.CL"],
  links: index === 0 ? { code: "https://example.org/code" } : {},
}));

test.beforeAll(({ site }) => {
  execFileSync(process.execPath, ["--import", "tsx", "bin/offprint.ts", "import", "-"], {
    input: imported.map((record) => JSON.stringify(record)).join("\n"),
    env: { ...process.env, DATA_DIR: site.folder },
  });
});

const field = (page: Page) => page.getByLabel("Search papers");

/** Types until the page's script has run and shows suggestions. */
async function typeForSuggestions(page: Page, text: string) {
  await expect(async () => {
    await field(page).fill("");
    await field(page).pressSequentially(text);
    await expect(page.getByRole("listbox", { name: "Suggestions" }).getByRole("option").first()).toBeVisible({
      timeout: 1000,
    });
  }).toPass();
}

test.describe("searching", () => {
  test("keeps the order that was chosen when the query changes", async ({ page }) => {
    await page.goto("/search?q=music&sort=newest");
    await field(page).fill("models");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/search?q=models&sort=newest");
    await page.getByRole("link", { name: "Relevance" }).click();
    await field(page).fill("music");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/search?q=music");
  });

  test("finds the right paper first, marks the keywords, and keeps them in the box", async ({ page }) => {
    await page.goto("/");
    await field(page).fill("symbolic music");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/search?q=symbolic+music");
    await expect(field(page)).toHaveValue("symbolic music");
    const first = page.locator("article").first();
    await expect(first.locator("h2")).toContainText("XMusic");
    await expect(first.locator("h2 mark")).toHaveText(["XMusic", "Symbolic", "Music"]);
    await expect(first.locator("p mark").first()).toBeVisible();
  });

  test("finds other forms of a word", async ({ page }) => {
    await page.goto("/search?q=playlist+recommendations");
    await expect(page.locator("article h2").first()).toContainText("Representation, Exploration and Recommendation");
  });

  test("keeps a formula in a title, and marks it with the word it is part of", async ({ page }) => {
    await page.goto("/search?q=m3vit");
    const title = page.locator("article h2").first();
    await expect(title.locator("mark .katex")).toHaveCount(1);
    await expect(title.locator("mark")).toHaveCount(1);
  });

  test("corrects a misspelled word", async ({ page }) => {
    await page.goto("/search?q=tranformer");
    await expect(page.getByText("Showing results for transformer: no paper contains “tranformer”.")).toBeVisible();
    await expect(page.locator("article").first()).toBeVisible();
  });

  test("without results says so and offers links", async ({ page }) => {
    await page.goto("/search?q=zzzzqqqqxxxx");
    await expect(page.getByText("No paper contains these words")).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "Latest papers" })).toBeVisible();
  });

  test("without a query shows the syntax by examples", async ({ page }) => {
    await page.goto("/search");
    await page.getByRole("link", { name: "has:code" }).click();
    await expect(page).toHaveURL("/search?q=has%3Acode");
    await expect(page.getByRole("list", { name: "Parts of the query" })).toHaveText("with code×");
  });

  for (const query of [
    "2501.00001",
    "arXiv:2501.00001v1",
    "https://arxiv.org/abs/2501.00001v2",
    "10.48550/arXiv.2501.00001",
  ]) {
    test(`for ${query} redirects to the paper`, async ({ page }) => {
      await page.goto(`/search?${new URLSearchParams({ q: query })}`);
      await expect(page).toHaveURL("/papers/2501.00001");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zyxomorphic learning, part 1");
    });
  }

  test("for an id that is not on this site says so", async ({ page }) => {
    await page.goto("/search?q=2501.99999");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This paper is not on this site");
  });
});

test.describe("a search page", () => {
  test("shows the parts of the query, and each can be removed", async ({ page }) => {
    await page.goto('/search?q="large language" model -music');
    const parts = page.getByRole("list", { name: "Parts of the query" });
    await expect(parts.getByRole("listitem")).toHaveText(['"large language"×', 'without "music"×']);
    await parts.getByRole("link", { name: 'Remove without "music"' }).click();
    await expect(page).toHaveURL("/search?q=%22large+language%22+model");
    await expect(field(page)).toHaveValue('"large language" model');
    await parts.getByRole("link", { name: /^Remove/ }).click();
    await expect(page).toHaveURL("/search?q=model");
    await expect(parts).toHaveCount(0);
  });

  test("has links that sort the results and keep the query", async ({ page }) => {
    await page.goto("/search?q=model");
    const order = page.getByRole("navigation", { name: "Order" });
    await expect(order.locator("[aria-current]")).toHaveText("Relevance");
    await order.getByRole("link", { name: "Newest" }).click();
    await expect(page).toHaveURL("/search?q=model&sort=newest");
    await expect(order.locator("[aria-current]")).toHaveText("Newest");
  });

  test("has facets that narrow down the results", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/search?q=zyxomorphic&sort=newest");
    const parts = page.getByRole("list", { name: "Parts of the query" });
    const narrow = async (name: RegExp | string) => {
      await page.getByText("Narrow down").click();
      await page.getByRole("link", { name }).click();
    };
    await narrow("With code 1 paper");
    await expect(page).toHaveURL("/search?q=zyxomorphic+has%3Acode&sort=newest");
    await expect(page.locator("article")).toHaveCount(1);
    await parts.getByRole("link", { name: "Remove with code" }).click();
    await narrow("cs.CL Computation and Language 2 papers");
    await expect(parts).toHaveText("topic: cs.CL×");
    await expect(page.locator("article")).toHaveCount(2);
    await narrow("February 2025: 1 paper");
    await expect(parts.getByRole("listitem")).toHaveText(["topic: cs.CL×", "listed in February 2025×"]);
    await expect(page.locator("article h2")).toHaveText(["Zyxomorphic learning, part 2"]);
  });

  test("has pages, the first without a cursor", async ({ page }) => {
    await page.goto("/search?q=model");
    const pages = page.getByRole("navigation", { name: "Pages" });
    await expect(pages).toContainText(/1–20 of \d+/);
    const titles = await page.locator("article h2").allTextContents();
    await pages.getByRole("link", { name: "Next →" }).click();
    await expect(page).toHaveURL(/\/search\?q=model&after=20-\d+/);
    await expect(pages).toContainText(/21–\d+ of \d+/);
    for (const title of await page.locator("article h2").allTextContents()) expect(titles).not.toContain(title);
    await pages.getByRole("link", { name: "← Previous" }).click();
    await expect(page).toHaveURL("/search?q=model");
  });

  test("explains the rank of a result without moving anything", async ({ page }) => {
    await page.goto("/search?q=model");
    const second = page.locator("article").nth(1);
    const before = await second.boundingBox();
    await page.getByText("Why this result").first().click();
    const words = page.getByText("In the title: model", { exact: true }).first();
    await expect(words).toBeVisible();
    expect(await second.boundingBox()).toEqual(before);
    await page.keyboard.press("Escape");
    await expect(words).toBeHidden();
  });

  test("lists the relevant papers, and weaker matches behind a link", async ({ page }) => {
    await page.goto("/search?q=music+transformer&sort=newest");
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText("No close match");
    await page.goto("/search?q=playlist+recommendations&sort=newest");
    const count = Number.parseInt((await heading.textContent()) ?? "", 10);
    const link = page.getByRole("link", { name: /^Show \d+ weaker match/ });
    const weaker = Number((await link.first().textContent())?.match(/\d+/)?.[0]);
    await link.first().click();
    await expect(page).toHaveURL("/search?q=playlist+recommendations&sort=newest&weaker=1");
    await expect(heading).toHaveText(`${count + weaker} papers`);
    await page.getByRole("navigation", { name: "Order" }).getByRole("link", { name: "Votes" }).click();
    await expect(page).toHaveURL("/search?q=playlist+recommendations&sort=votes&weaker=1");
    await page.getByRole("link", { name: "Hide weaker matches" }).click();
    await expect(heading).toHaveText(`${count} paper${count === 1 ? "" : "s"}`);
  });

  test("opens abstracts in place, by a click or by the key e, with all matches marked", async ({ page }) => {
    await page.goto("/search?q=symbolic+music");
    const first = page.locator("article").first();
    const abstract = first.locator("[data-abstract]");
    const height = async () => (await abstract.boundingBox())?.height ?? 0;
    const before = await height();
    await first.getByText("Read more").click();
    expect(await height()).toBeGreaterThan(before);
    await expect(abstract.locator("mark").first()).toBeVisible();
    await first.getByText("Show less").click();
    expect(await height()).toBe(before);
    await first.locator("h2 a").focus();
    await page.keyboard.press("e");
    await expect(first.getByText("Show less")).toBeVisible();
  });

  test("shows the facets in the margin of a wide window", async ({ page }) => {
    await page.setViewportSize({ width: 1400, height: 900 });
    await page.goto("/search?q=zyxomorphic");
    await expect(page.getByRole("link", { name: /^With code/ })).toBeVisible();
    await expect(page.getByText("Narrow down")).toBeHidden();
  });
});

test.describe("typing", () => {
  test("shows suggestions: arrows select, Enter follows, Escape closes", async ({ page }) => {
    await page.goto("/");
    await typeForSuggestions(page, "xmus");
    const input = field(page);
    await expect(input).toHaveRole("combobox");
    await expect(input).toHaveAttribute("aria-expanded", "true");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("listbox")).toBeHidden();
    await expect(input).toHaveValue("xmus");
    await page.keyboard.press("ArrowDown");
    const option = page.getByRole("option", { name: /XMusic/ });
    await expect(option).toHaveAttribute("aria-selected", "true");
    expect(await input.getAttribute("aria-activedescendant")).toBe(await option.getAttribute("id"));
    await page.keyboard.press("ArrowUp");
    await expect(option).toHaveAttribute("aria-selected", "false");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/papers\/xmusic-/);
  });

  test("and Enter searches if nothing is selected, and a click follows a suggestion", async ({ page }) => {
    await page.goto("/");
    await typeForSuggestions(page, "xmus");
    await page.getByRole("option", { name: /XMusic/ }).click();
    await expect(page).toHaveURL(/\/papers\/xmusic-/);
    await typeForSuggestions(page, "xmusic");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/search?q=xmusic");
  });

  test("in a field completes that term, and keeps the rest of the query and the order", async ({ page }) => {
    await page.goto("/search?q=model&sort=newest");
    await typeForSuggestions(page, "method author:yann z");
    await expect(page.getByRole("option")).toHaveText(["Yann Zyxoauthor"]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/search?q=method+author%3A%22Yann+Zyxo%22&sort=newest");
  });

  test("an id completes it", async ({ page }) => {
    await page.goto("/");
    await typeForSuggestions(page, "2501.00");
    await page.getByRole("option", { name: /^2501\.00001 Zyxomorphic/ }).click();
    await expect(page).toHaveURL("/papers/2501.00001");
  });

  test("triggers no keyboard shortcuts", async ({ page }) => {
    await page.goto("/");
    await typeForSuggestions(page, "xmus");
    await page.keyboard.type("jk/?oe");
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue("xmusjk/?oe");
  });

  test("works when the suggestions fail", async ({ page }) => {
    await page.route("**/api/v1/suggest*", (route) => route.fulfill({ status: 200, body: "no JSON" }));
    await page.goto("/");
    await field(page).pressSequentially("music");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/search?q=music");
  });
});

test.describe("an odd query", () => {
  for (const query of [
    '"',
    "AND",
    "NOT (",
    "*",
    "a* OR b*",
    "NEAR(x y, 2)",
    "title:x",
    "after:2025-13 votes:>>3",
    "-only -exclusions",
    "year:2025",
    "😀",
    "\u0000",
    "^",
    "'; DROP TABLE",
    "-",
    "{",
    "x".repeat(10_000),
  ]) {
    test(`${JSON.stringify(query.slice(0, 20))} is answered with 200`, async ({ request }) => {
      for (const rest of [{}, { sort: "newest", after: "20-1" }, { sort: "x", after: "x" }]) {
        const response = await request.get(`/search?${new URLSearchParams({ q: query, ...rest })}`);
        expect(response.status()).toBe(200);
      }
    });
  }
});
