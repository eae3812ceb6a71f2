/*
 * What it costs to render pages that were never rendered: milliseconds of processor by kind of page, and where they go.
 *
 *   npm run bench:render -- [--data DIR] [--keep FOLDER] [--pages 60] [--kinds day,search] [--profile FILE]
 *
 * Over 10,000 generated papers, or the real ones of --data. Each kind is warmed up on other pages of its kind. The home
 * page is asked with another month of its calendar each time, so its papers are known; those of the other kinds are not.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Profiler } from "node:inspector";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { freshPages } from "./freshPages";
import { startWebAlone } from "./webAlone";
import { timeByPart } from "./whereTimeGoes";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    keep: { type: "string" },
    pages: { type: "string", default: "60" },
    kinds: { type: "string", default: "home,day,paper,topic,trending,search" },
    profile: { type: "string" },
  },
});

type Used = { cpu: NodeJS.CpuUsage; memory: NodeJS.MemoryUsage };

const folder = values.keep ?? mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
const web = await startWebAlone({ folder, data: values.data, port: 34_313 });
const pages = freshPages(path.join(folder, "offprint.db"));
const rows: Record<string, string | number>[] = [];
const parts: Record<string, Record<string, number>> = {};

for (const kind of values.kinds.split(",")) {
  const all = pages[kind as keyof typeof pages];
  if (all === undefined) throw new Error(`There is no kind ${kind}; there are ${Object.keys(pages).join(", ")}`);
  const count = Math.min(Number(values.pages), Math.floor(all.length / 3));
  for (const address of all.slice(0, count)) await ask(address);
  const before = await web.ask<Used>("used");
  const start = performance.now();
  let bytes = 0;
  for (const address of all.slice(count, 2 * count)) bytes += await ask(address);
  const took = performance.now() - start;
  const after = await web.ask<Used>("used");
  const cpu = (after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system) / 1000;
  rows.push({
    page: kind,
    pages: count,
    "ms of CPU": round(cpu / count),
    "ms passed": round(took / count),
    "KB of HTML": Math.round(bytes / count / 1000),
    "MB in memory": Math.round(after.memory.rss / 1e6),
  });
  // Profiled apart, because that costs time, too.
  await web.ask("profile");
  for (const address of all.slice(2 * count, 3 * count)) await ask(address);
  const profile = await web.ask<Profiler.Profile>("stop");
  for (const [part, ms] of timeByPart(profile)) {
    parts[part] ??= {};
    parts[part][kind] = round(ms / count);
  }
  if (values.profile) writeFileSync(`${values.profile}-${kind}.cpuprofile`, JSON.stringify(profile));
}

console.table(rows);
console.log("Milliseconds a page of the main thread, by what they are spent on:");
console.table(parts);
await web.stop();
if (!values.keep) rmSync(folder, { recursive: true });

async function ask(address: string): Promise<number> {
  const response = await fetch(`${web.url}${address}`, { headers: { "accept-encoding": "identity" } });
  if (response.status !== 200) throw new Error(`${address} was answered with ${response.status}`);
  return (await response.arrayBuffer()).byteLength;
}

function round(ms: number): number {
  return Math.round(10 * ms) / 10;
}
