/*
 * Pictures of every kind of page, four ways: as a desktop and as a phone shows it, in light and in dark.
 *
 *   npm run screenshots -- OUT [--data DIR] [--keep FOLDER] [--page NAME]
 *
 * Over ten days of generated papers, or the real ones of --data. OUT gets desktop-light/NAME.png and so on: the whole
 * page, at most 4,000 pixels of it.
 */
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { findChromium } from "../../bin/chromium.mjs";
import { addDays } from "../../lib/calendar/day";
import { wordyPapers } from "../setup/wordyPapers";
import { startSite } from "./site";

const port = 34_315;
const tallest = 4000; // CSS pixels

const screens = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
const schemes = ["light", "dark"] as const;

const { values, positionals } = parseArgs({
  options: { data: { type: "string" }, keep: { type: "string" }, page: { type: "string" } },
  allowPositionals: true,
});
const [out] = positionals;
if (!out) {
  process.stderr.write("screenshots: name the folder for the pictures\n");
  process.exit(2);
}
const program = await findChromium();
if (!program) throw new Error("Chromium was not found: install it, or set CHROMIUM to its path");

const folder = values.keep ?? mkdtempSync(path.join(tmpdir(), "offprint-screenshots-"));
mkdirSync(folder, { recursive: true });
const days = Array.from({ length: 10 }, (_, index) => addDays("2025-03-03", index));
const papers = days.flatMap((day) => wordyPapers(47, day));
const site = await startSite({ folder, data: values.data, papers, port, core: 0 });
const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
const browser = await chromium.launch({ executablePath: program, args });
const pages = Object.entries(await addressesOf(site.url)).filter(([name]) => name === (values.page ?? name));

for (const [screen, viewport] of Object.entries(screens)) {
  for (const colorScheme of schemes) {
    const pictures = path.join(out, `${screen}-${colorScheme}`);
    mkdirSync(pictures, { recursive: true });
    const page = await browser.newPage({ viewport, colorScheme, baseURL: site.url });
    for (const [name, address] of pages) {
      await page.goto(address, { waitUntil: "networkidle" });
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(height, tallest) };
      await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true, clip });
    }
    await page.close();
    console.log(`${pictures}: ${pages.length} pages`);
  }
}
await browser.close();
await site.stop();
if (!values.keep) rmSync(folder, { recursive: true });

async function addressesOf(url: string): Promise<Record<string, string>> {
  const linkIn = async (address: string, pattern: RegExp) =>
    pattern.exec(await (await fetch(`${url}${address}`)).text())?.[1] ?? address;
  const day = await linkIn("/calendar", /.*href="(\/papers\/date\/[\d-]+)"/s);
  const paper = await linkIn(day, /href="(\/papers\/\d[^"?#]*)"/);
  const topic = await linkIn("/topics", /href="(\/topics\/[^"?#]+)"/);
  const digest = day.replace("/papers/date", "/digests");
  return {
    home: "/",
    day,
    titles: `${day}?view=titles`,
    abstracts: `${day}?view=abstracts`,
    "day-narrowed": `${day}?code=1`,
    "day-empty": "/papers/date/2025-03-01",
    trending: "/papers/trending",
    calendar: await linkIn("/", /href="(\/calendar\/[^"#]+)/),
    paper,
    topics: "/topics",
    topic,
    compare: `/compare?topics=${topic.replace("/topics/", "")}`,
    search: "/search",
    results: "/search?q=model",
    "results-none": "/search?q=zzyzx",
    library: "/library",
    offline: "/offline",
    subscribe: "/subscribe?search=model",
    preview: "/subscribe/preview?interest=trending",
    preferences: "/preferences",
    digests: "/digests",
    digest,
    "digest-more": `${digest}/more`,
    about: "/about",
    sources: "/about/sources",
    privacy: "/privacy",
    api: "/api",
    outbox: "/outbox",
    "not-found": "/papers/no-such-paper",
  };
}
