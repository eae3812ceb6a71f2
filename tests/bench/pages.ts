/*
 * How many requests a second the site answers: from the store of finished pages, to whoever has the page already, and
 * beside nginx that sends the same bytes as files.
 *
 *   npm run bench:pages -- [--data DIR] [--keep FOLDER] [--seconds 5] [--connections 8,64]
 *
 * Over 10,000 generated papers, or the real ones of --data. The servers run on one core and the load on another, where
 * `taskset` is there; nginx is left out where it is not installed. `missed` asks pages that nobody asked before.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { findNginx } from "../setup/nginx";
import { startSite } from "./site";

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    keep: { type: "string" },
    seconds: { type: "string", default: "5" },
    connections: { type: "string", default: "8,64" },
  },
});

const port = 34_311;
const filePort = 34_312;
const encoding = { "accept-encoding": "br" };
const seconds = Number(values.seconds);
const connections = values.connections.split(",").map(Number);

const folder = values.keep ?? mkdtempSync(path.join(tmpdir(), "offprint-bench-"));
mkdirSync(folder, { recursive: true });
const site = await startSite({ folder, data: values.data, port, core: 0 });
const addresses = await pagesOf(site.url);
const nginx = await startNginx();

const rows: Record<string, string | number>[] = [];
for (const [page, address] of Object.entries(addresses)) {
  for (const count of connections) {
    const first = await fetch(`${site.url}${address}`, { headers: encoding });
    await first.arrayBuffer();
    rows.push({ page, from: "the store", ...(await load(`${site.url}${address}`, count)) });
    const tag = first.headers.get("etag");
    if (tag !== null)
      rows.push({
        page,
        from: "not modified",
        ...(await load(`${site.url}${address}`, count, { "if-none-match": tag })),
      });
    if (nginx)
      rows.push({ page, from: "nginx, a file", ...(await load(`http://127.0.0.1:${filePort}/${page}`, count)) });
  }
}
rows.push({ page: "search", from: "missed", ...(await loadMisses(8)) });
console.table(rows);

nginx?.kill("SIGTERM");
await site.stop();
if (!values.keep) rmSync(folder, { recursive: true });

/** The kinds of pages that are measured, each by one address of this site. */
async function pagesOf(url: string): Promise<Record<string, string>> {
  const home = await (await fetch(`${url}/`)).text();
  const day = /href="(\/papers\/date\/[\d-]+)"/.exec(home)?.[1] ?? "/papers";
  const paper = [...home.matchAll(/href="(\/papers\/[^"/?#]+)"/g)].map(([, found]) => found);
  return {
    home: "/",
    day,
    paper: paper.find((found) => found !== "/papers/trending") ?? "/papers",
    trending: "/papers/trending",
    search: "/search?q=model",
    api: "/api/daily_papers",
    feed: "/papers/trending.atom",
  };
}

/** Serves the bodies of the pages, compressed as the site sends them, as files of nginx on the site's core. */
async function startNginx(): Promise<ChildProcess | null> {
  const program = findNginx();
  if (program === null) return null;
  const files = path.join(folder, "files");
  mkdirSync(files, { recursive: true });
  for (const [page, address] of Object.entries(addresses))
    writeFileSync(path.join(files, page), await bytesOf(address));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  writeFileSync(
    path.join(folder, "nginx.conf"),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr warn; ${process.getuid?.() === 0 ? "user root;" : ""}
events {} http { access_log off; sendfile on; keepalive_requests 1000000;
${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join("\n")}
server { listen 127.0.0.1:${filePort}; root ${files}; default_type text/html; add_header Content-Encoding br; } }`,
  );
  const child = spawnOnCore(0, program, ["-e", "stderr", "-c", path.join(folder, "nginx.conf")]);
  for (let tries = 0; tries < 50; tries++) {
    if (await fetch(`http://127.0.0.1:${filePort}/home`).catch(() => null)) break;
    await sleep(100);
  }
  return child;
}

/** The bytes as they are sent: fetch would decompress them. */
async function bytesOf(address: string): Promise<Buffer> {
  const request = get(`${site.url}${address}`, { headers: encoding });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  return Buffer.concat(await response.toArray());
}

function spawnOnCore(core: number, program: string, args: string[]): ChildProcess {
  const pinned = spawnSync("taskset", ["--version"]).status === 0;
  const [command, given] = pinned ? ["taskset", ["-c", String(core), program, ...args]] : [program, args];
  return spawn(command, given, { stdio: ["ignore", "ignore", "inherit"] });
}

async function load(url: string, count: number, headers: Record<string, string> = {}) {
  const result = await autocannon({ url, connections: count, duration: seconds, headers: { ...encoding, ...headers } });
  return describe(count, result);
}

/** Each request asks a search that nobody asked before. */
async function loadMisses(count: number) {
  let number = 0;
  const requests: autocannon.Request[] = [
    { setupRequest: (request) => ({ ...request, path: `/search?q=model+${number++}` }) },
  ];
  const result = await autocannon({
    url: site.url,
    connections: count,
    duration: seconds,
    headers: encoding,
    requests,
  });
  return describe(count, result);
}

function describe(count: number, { requests, latency, non2xx, errors, statusCodeStats }: autocannon.Result) {
  const unchanged = statusCodeStats?.["304"]?.count ?? 0;
  return {
    connections: count,
    "requests/s": Math.round(requests.average),
    "p50 ms": latency.p50,
    "p99 ms": latency.p99,
    failed: non2xx - unchanged + errors,
  };
}
