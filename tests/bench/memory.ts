/*
 * How the memory of the web server grows under mixed requests that are all different.
 *
 *   npm run bench:memory -- [--data DIR] [--keep FOLDER] [--minutes 5] [--vectors]
 *
 * Prints what is resident, and the heaps of the main thread and the others, in MB.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { freshPages } from "./freshPages";
import { startWebAlone } from "./webAlone";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    keep: { type: "string" },
    minutes: { type: "string", default: "5" },
    vectors: { type: "boolean", default: false },
  },
});

type Threads = { memory: NodeJS.MemoryUsage; heaps: [used: number, committed: number][] };

const connections = 4;
const printEvery = 20_000;

const folder = values.keep ?? mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
const vectors = values.vectors ? "on" : "off";
const web = await startWebAlone({ folder, data: values.data, port: 34_314, vectors });
const { day, paper, topic, trending, search } = freshPages(path.join(folder, "offprint.db"));
const kinds = [
  ...[day, paper, topic, trending, search],
  day.map((address) => `${address}.atom`),
  paper.map((address) => `${address}.md`),
  search.map((address) => address.replace("/search", "/api/v1/search")),
  search.map((address) => address.replace("/search", "/api/v1/suggest")),
];

let asked = 0;
const until = Date.now() + 60_000 * Number(values.minutes);
const printing = setInterval(print, printEvery);
await print();
await Promise.all(Array.from({ length: connections }, askOn));
clearInterval(printing);
await print();
console.log(`After a collection, the heap of the main thread is ${mb(await web.ask<number>("live"))}`);
await web.stop();
if (!values.keep) rmSync(folder, { recursive: true });

async function askOn(): Promise<void> {
  while (Date.now() < until) {
    const number = asked++;
    const kind = kinds[number % kinds.length] ?? [];
    const address = kind[Math.floor(number / kinds.length) % kind.length];
    // Another address for a similar page once all have been asked.
    const round = Math.floor(number / kinds.length / kind.length);
    const more = round > 0 ? `${address?.includes("?") ? "&" : "?"}min_votes=${round}` : "";
    const response = await fetch(`${web.url}${address}${more}`, { headers: { "accept-encoding": "br" } });
    await response.arrayBuffer();
  }
}

function mb(bytes: number): number {
  return Math.round(bytes / 1e6);
}

async function print(): Promise<void> {
  const { memory, heaps } = await web.ask<Threads>("threads");
  console.log(
    `${asked} requests: resident ${mb(memory.rss)}, heap ${mb(memory.heapUsed)} of ${mb(memory.heapTotal)}, outside ${mb(memory.external)}; threads ${heaps.map(([used, committed]) => `${mb(used)} of ${mb(committed)}`).join(", ")}`,
  );
}
