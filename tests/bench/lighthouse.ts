/*
 * What Lighthouse says of seven pages on a slow phone: its four scores of 100, the largest paint and the blocked time in
 * ms, the layout shift, and the bytes that a first visit fetches.
 *
 *   npm run bench:lighthouse -- [--data DIR] [--keep FOLDER] [--runs 1] [--page NAME]
 *
 * Over ten days of generated papers, or the real ones of --data. Of several runs, the one of median performance counts.
 * Lighthouse is as large as everything else together: npm fetches it for this, at the version below, and keeps it in its
 * cache. It needs Chromium, as the browser tests do.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { findChromium } from "../../bin/chromium.mjs";
import { addDays } from "../../lib/calendar/day";
import { wordyPapers } from "../setup/wordyPapers";
import { startSite } from "./site";

/** The last version for Node 20; 13 needs 22. */
const lighthouse = "lighthouse@12.8.2";
const port = 34_313;

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    keep: { type: "string" },
    runs: { type: "string", default: "1" },
    page: { type: "string" },
  },
});

const value = z.object({ numericValue: z.number().default(0) });
const score = z.object({ score: z.number() });
const reportSchema = z.object({
  categories: z.object({ performance: score, accessibility: score, "best-practices": score, seo: score }),
  audits: z
    .object({
      "largest-contentful-paint": value,
      "cumulative-layout-shift": value,
      "total-blocking-time": value,
      "total-byte-weight": value,
    })
    .loose(),
});
type Report = z.output<typeof reportSchema>;

const chromium = await findChromium();
if (!chromium) throw new Error("Chromium was not found: install it, or set CHROMIUM to its path");
const folder = values.keep ?? mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
mkdirSync(folder, { recursive: true });
const days = Array.from({ length: 10 }, (_, index) => addDays("2025-03-03", index));
const papers = days.flatMap((day) => wordyPapers(47, day));
const site = await startSite({ folder, data: values.data, papers, port, core: 0 });

const rows: Record<string, string | number>[] = [];
for (const [page, address] of Object.entries(await pagesOf(site.url))) {
  if (values.page !== undefined && values.page !== page) continue;
  // The first request renders the page.
  await (await fetch(`${site.url}${address}`)).arrayBuffer();
  const reports = Array.from({ length: Number(values.runs) }, () => audit(page, `${site.url}${address}`));
  const sorted = reports.toSorted(
    (one, other) => one.categories.performance.score - other.categories.performance.score,
  );
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median) rows.push({ page, ...describe(median) });
}
console.table(rows);
await site.stop();
if (!values.keep) rmSync(folder, { recursive: true });

async function pagesOf(url: string): Promise<Record<string, string>> {
  const linkIn = async (address: string, pattern: RegExp) =>
    pattern.exec(await (await fetch(`${url}${address}`)).text())?.[1] ?? address;
  return {
    home: "/",
    day: await linkIn("/", /href="(\/papers\/date\/[\d-]+)"/),
    paper: await linkIn("/", /href="(\/papers\/\d[^"?#]*)"/),
    trending: "/papers/trending",
    search: "/search?q=model",
    topic: await linkIn("/topics", /href="(\/topics\/[^"?#]+)"/),
    subscribe: "/subscribe",
  };
}

function audit(page: string, url: string): Report {
  const file = path.join(folder, `${page}.json`);
  const flags = ["--headless=new", "--disable-background-networking", "--disable-component-update"];
  if (process.getuid?.() === 0) flags.push("--no-sandbox");
  // Results of searches are not for search engines, which their meta element and robots.txt say.
  const skipped = page === "search" ? ["--skip-audits=is-crawlable"] : [];
  const args = [
    url,
    ...skipped,
    "--quiet",
    "--output=json",
    `--output-path=${file}`,
    `--chrome-flags=${flags.join(" ")}`,
  ];
  const { status } = spawnSync("npm", ["exec", "--yes", `--package=${lighthouse}`, "--", "lighthouse", ...args], {
    env: { ...process.env, CHROME_PATH: chromium ?? "" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error(`Lighthouse failed for ${url}`);
  const report = reportSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  printFailures(page, report);
  return report;
}

/** Prints the audits that cost a page a part of its score. */
function printFailures(page: string, { audits }: Report): void {
  const failed = z.object({ score: z.number().max(0.89), title: z.string(), scoreDisplayMode: z.string() });
  for (const audit of Object.values(audits)) {
    const { data } = failed.safeParse(audit);
    if (data && data.scoreDisplayMode !== "informative") console.log(`${page}: ${data.title} (${data.score})`);
  }
}

function describe({ categories, audits }: Report) {
  const percent = ({ score }: { score: number }) => Math.round(100 * score);
  return {
    performance: percent(categories.performance),
    accessibility: percent(categories.accessibility),
    "best practices": percent(categories["best-practices"]),
    SEO: percent(categories.seo),
    "LCP ms": Math.round(audits["largest-contentful-paint"].numericValue),
    CLS: Number(audits["cumulative-layout-shift"].numericValue.toFixed(3)),
    "TBT ms": Math.round(audits["total-blocking-time"].numericValue),
    KB: Math.round(audits["total-byte-weight"].numericValue / 1000),
  };
}
