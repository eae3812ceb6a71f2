/*
 * Renders generated formulas and prints the cost: hostile and honest ones, from a fixed seed, with our rules and with
 * KaTeX alone under the limits that the project had before its rules. With --data, also counts the refused formulas of
 * real papers.
 *
 *   npm run bench:formulas -- [--formulas 100000] [--alone 2000] [--data DIR]
 *
 * DIR holds daily-papers.jsonl.gz: lines of {title, summary}.
 */
import { parseArgs } from "node:util";
import fc from "fast-check";
import katex from "katex";
import { readEntries } from "@/lib/ingest/sources/jsonEntries";
import { refusalOf } from "@/lib/papers/formulas/refusal";
import { renderFormula } from "@/lib/papers/formulas/render";
import { splitSegments } from "@/lib/papers/segments";
import { honestFormula, hostileFormula } from "../setup/formulas";
import { findData } from "./data";

const { values } = parseArgs({
  options: {
    formulas: { type: "string", default: "100000" },
    alone: { type: "string", default: "2000" },
    data: { type: "string" },
  },
});

const seed = 17;
/** Formulas generated at a time, to bound memory. */
const batch = 1000;
/** KaTeX alone stops after this time, in ms, which is proof enough that it is slow. */
const longestAlone = 60_000;

type Render = (tex: string, display: boolean) => string | null;
type Row = {
  formulas: string;
  by: string;
  count: number;
  refused: string;
  "as text": string;
  "median ms": string;
  "p99 ms": string;
  "worst ms": string;
  "worst HTML": number;
  "max HTML per byte": string;
};

/** Silences `console.log`, to which KaTeX alone prints the arguments of \message and \show. */
const print = console.log;
console.log = () => {};

const alone: Render = (tex, displayMode) => {
  try {
    return katex.renderToString(tex, { displayMode, trust: false, maxSize: 10, maxExpand: 200, strict: "ignore" });
  } catch {
    return null;
  }
};

const worst: { ms: number; tex: string }[] = [];

function measure(formulas: string, by: string, count: number, made: fc.Arbitrary<string>, render: Render): Row {
  const times: number[] = [];
  let refused = 0;
  let text = 0;
  let longest = 0;
  let ratio = 0;
  const start = performance.now();
  for (
    let done = 0;
    done < count && performance.now() - start < longestAlone * (render === alone ? 1 : 100);
    done += batch
  ) {
    for (const tex of fc.sample(made, { seed: seed + done, numRuns: Math.min(batch, count - done) })) {
      const before = process.cpuUsage();
      const html = render(tex, true);
      const { user, system } = process.cpuUsage(before);
      times.push((user + system) / 1000);
      if (render !== alone) worst.push({ ms: (user + system) / 1000, tex });
      if (refusalOf(tex)) refused++;
      if (html === null) text++;
      else {
        longest = Math.max(longest, html.length);
        ratio = Math.max(ratio, html.length / Buffer.byteLength(tex));
      }
      if (render === alone && performance.now() - start > longestAlone) break;
    }
    worst.sort((a, b) => b.ms - a.ms).splice(5);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(2);
  const share = (part: number) => `${((100 * part) / times.length).toFixed(1)} %`;
  return {
    formulas,
    by,
    count: times.length,
    refused: render === alone ? "–" : share(refused),
    "as text": share(text),
    "median ms": at(0.5),
    "p99 ms": at(0.99),
    "worst ms": at(1),
    "worst HTML": longest,
    "max HTML per byte": ratio.toFixed(0),
  };
}

const count = Number(values.formulas);
const rows = [
  measure("honest", "rules", Math.floor(count / 10), honestFormula, renderFormula),
  measure("hostile", "rules", count - Math.floor(count / 10), hostileFormula, renderFormula),
  measure("honest", "KaTeX alone", Number(values.alone), honestFormula, alone),
  measure("hostile", "KaTeX alone", Number(values.alone), hostileFormula, alone),
];
console.log = print;
console.table(rows);
print("The slowest with the rules, in ms of CPU:");
for (const { ms, tex } of worst) print(`  ${ms.toFixed(1)}  ${tex.slice(0, 100)} (${tex.length} characters)`);
await readPapers();

async function readPapers(): Promise<void> {
  if (values.data === undefined) {
    print("Real papers are not measured: --data DIR adds them, see tests/bench/README.md");
    return;
  }
  const file = findData(values.data, "daily-papers.jsonl.gz");
  let papers = 0;
  const texts: string[] = [];
  for await (const { bytes } of readEntries(file, 2_000_000)) {
    if (!bytes?.length) continue;
    const paper = JSON.parse(bytes.toString()) as { title: string; summary: string };
    papers++;
    for (const source of [paper.title, paper.summary])
      for (const segment of splitSegments(source)) if (segment.kind === "math") texts.push(segment.tex);
  }
  const refused = texts.filter((tex) => refusalOf(tex) !== null);
  const asText = texts.filter((tex) => renderFormula(tex, false) === null);
  print(`${papers} papers: ${texts.length} formulas, ${refused.length} refused, ${asText.length} shown as text`);
  for (const tex of refused) print(`  ${tex}`);
}
