/* Which part of the site each sample of a CPU profile belongs to. */
import { existsSync, readFileSync } from "node:fs";
import type { Profiler } from "node:inspector";
import { SourceMap, type SourceMapPayload } from "node:module";
import { fileURLToPath } from "node:url";

/** The profiler's own work, and waiting. */
const notMeasured = "not measured";

/** In microseconds. A longer time between two samples went to other processes (webProbe.mjs samples each 500). */
const longest = 1000;

/** The first pattern that occurs in the source of a function names its part. */
const parts: [RegExp, string][] = [
  [/^node:inspector|webProbe/, notMeasured],
  [/react-server-dom-\w+-server/, "React: components, and their data for the browser"],
  [/react-server-dom-\w+-client/, "React: reads that data back"],
  [/react-dom-server|react-dom\/server/, "React: HTML"],
  [/node_modules\/react|\/compiled\/react/, "React: others"],
  [/node_modules\/next\/|app-page-turbo|\/dist\/esm\//, "Next"],
  [/htmlparser2|gateway\/plainDocument/, "taking React's scripts out"],
  [/lib\/gateway|light-my-request/, "the gateway"],
  [/lib\/papers\/formulas/, "formulas"],
  [/lib\/search\/highlight/, "marking matches"],
  [/lib\/papers\/(?:segments|plain|preparedText|upstreamRepairs)|lib\/text\//, "reading text"],
  [/generated\/prisma|@prisma|better-sqlite3|\/zod\//, "the store"],
  [/\/store\.ts|\.store\.ts|papers\/row/, "the store"],
  [/\/components\/|\/app\/|^app\/|^components\//, "our components"],
  [/\/lib\//, "the rest of lib"],
  [/^node:/, "Node"],
];

type Frame = Profiler.ProfileNode["callFrame"];

/** Returns the milliseconds of each part, the largest first. Native functions count for the function that called them. */
export function timeByPart({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parentOf = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id] as const)));
  const partOfNode = new Map<number, string>();
  const find = (id: number): string => {
    const known = partOfNode.get(id);
    if (known !== undefined) return known;
    const node = byId.get(id);
    const parent = parentOf.get(id);
    const isNative = node !== undefined && node.callFrame.url === "" && !/^\(/.test(node.callFrame.functionName);
    const part = node && !(isNative && parent !== undefined) ? partOf(node.callFrame) : find(parent ?? -1);
    partOfNode.set(id, part);
    return part;
  };
  const times = new Map<string, number>();
  for (const [index, id] of samples.entries()) {
    const part = byId.has(id) ? find(id) : "unknown";
    if (part === notMeasured) continue;
    times.set(part, (times.get(part) ?? 0) + Math.min(longest, timeDeltas[index] ?? 0) / 1000);
  }
  return new Map([...times].sort(([, one], [, other]) => other - one));
}

function partOf(frame: Frame): string {
  if (frame.functionName === "(idle)") return notMeasured;
  if (/^\((?:garbage collector|program|root)\)$/.test(frame.functionName)) return frame.functionName;
  const source = sourceOf(frame);
  return parts.find(([pattern]) => pattern.test(source))?.[1] ?? "others";
}

/** The source of a function of the build: by its source map, or by the module of Next's bundle that it stands in. */
export function sourceOf({ url, lineNumber, columnNumber }: Frame): string {
  if (/compiled\/next-server\/app-page/.test(url)) return moduleAt(fileURLToPath(url), lineNumber, columnNumber);
  if (!url.startsWith("file:")) return url;
  const entry = mapOf(fileURLToPath(url))?.findEntry(lineNumber, columnNumber);
  return entry && "originalSource" in entry ? entry.originalSource : url;
}

const maps = new Map<string, SourceMap | null>();

function mapOf(file: string): SourceMap | null {
  const known = maps.get(file);
  if (known !== undefined) return known;
  const path = `${file}.map`;
  const map =
    file.includes("/.next/") && existsSync(path)
      ? new SourceMap(JSON.parse(readFileSync(path, "utf8")) as SourceMapPayload)
      : null;
  maps.set(file, map);
  return map;
}

type Module = { at: number; name: string };
const bundles = new Map<string, { lines: number[]; modules: Module[] }>();

function moduleAt(file: string, line: number, column: number): string {
  const bundle = bundles.get(file) ?? readBundle(file);
  bundles.set(file, bundle);
  const at = (bundle.lines[line] ?? 0) + column;
  return bundle.modules.findLast((module) => module.at <= at)?.name ?? file;
}

function readBundle(file: string): { lines: number[]; modules: Module[] } {
  const text = readFileSync(file, "utf8");
  const lines = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const modules = [...text.matchAll(/"([^"\n]{0,40}\/dist\/[^"\n]{5,120})"\(/g)];
  return { lines, modules: modules.map(({ index, 1: name = "" }) => ({ at: index, name })) };
}
