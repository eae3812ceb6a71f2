/*
 * Measures the conversion of real titles and abstracts to plain text: how long it takes, what each repair of upstream
 * losses finds, and how many papers still have traces of LaTeX.
 *
 *   npm run bench:text -- --data DIR [--list] [--repairs] [--sample 30 --seed 1]
 *
 * DIR holds daily-papers.jsonl.gz, see README.md. --list prints the context of each remaining trace, --repairs what
 * each repair finds, --sample that many abstracts with LaTeX or a repair, next to their plain text.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { plainText } from "@/lib/papers/plain";
import { unwrap } from "@/lib/papers/segments";
import { repairs } from "@/lib/papers/upstreamRepairs";
import { visibleText } from "@/lib/text/visibleText";
import { findData } from "./data";
import { quantile } from "./measures";

type Paper = { id: string; title: string; summary: string };

const { values } = parseArgs({
  options: {
    data: { type: "string" },
    list: { type: "boolean", default: false },
    repairs: { type: "boolean", default: false },
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});
const signs = ["\\", "$", "^{", "_{", "{", "}", "^", "~"];
const contextLength = 30;
/** Each text is read this often and the minimum counts, because other processes use the machine, too. */
const runs = 5;

const papers = gunzipSync(readFileSync(findData(values.data, "daily-papers.jsonl.gz")))
  .toString()
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Paper);
const read = papers.map(({ id, title, summary }) => ({
  id,
  source: [title, summary],
  plain: [title, summary].map(plainText),
}));

console.log(`${papers.length} papers`);
printTimes();
printLeft();
if (values.repairs) printRepairs();
if (values.sample) printSample(Number(values.sample), Number(values.seed));

function printTimes(): void {
  const timesOf = (texts: string[]) =>
    texts.map((text) => {
      let least = Number.POSITIVE_INFINITY;
      for (let run = 0; run < runs; run++) {
        const start = performance.now();
        plainText(text);
        least = Math.min(least, performance.now() - start);
      }
      return least * 1000;
    });
  console.table(
    Object.fromEntries(
      Object.entries({ title: papers.map(({ title }) => title), abstract: papers.map(({ summary }) => summary) }).map(
        ([what, texts]) => {
          const times = timesOf(texts);
          const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
          const row = { mean: Number(mean.toFixed(1)), p50: quantile(times, 0.5, 1), p99: quantile(times, 0.99, 1) };
          return [`µs for a ${what}`, row];
        },
      ),
    ),
  );
}

function printLeft(): void {
  const rows = signs.map((sign) => {
    const found = read.filter(({ plain }) => plain.some((text) => text.includes(sign)));
    const before = papers.filter(({ title, summary }) => title.includes(sign) || summary.includes(sign));
    return { sign, "papers whose source has it": before.length, "papers whose text has it": found.length };
  });
  console.table(rows);
  if (!values.list) return;
  for (const sign of signs.slice(0, 6)) {
    for (const { id, plain } of read) {
      for (const text of plain) {
        for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
          console.log(`${sign}  ${id}  …${text.slice(Math.max(0, at - contextLength), at + contextLength)}…`);
        }
      }
    }
  }
}

function printRepairs(): void {
  for (const { lost, pattern } of repairs) {
    const found = read.flatMap(({ id, source }) =>
      source.flatMap((text) => {
        const parts = text.split(/https?:\S+|\\[a-zA-Z]+/);
        return parts.flatMap((part) =>
          [...part.matchAll(pattern)].map(({ 0: match, index }) => ({
            id,
            text: unwrap(part.slice(Math.max(0, index - 15), index + match.length + 15)),
          })),
        );
      }),
    );
    const ids = new Set(found.map(({ id }) => id));
    console.log(
      `${lost}: ${found.length} places, ${ids.size} papers; ${found
        .slice(0, 3)
        .map(({ text }) => text)
        .join(" | ")}`,
    );
  }
}

function printSample(count: number, seed: number): void {
  const plainAlready = (text: string) => plainText(text) === unwrap(visibleText(text));
  const marked = read.filter(({ source }) => !plainAlready(source[1] ?? ""));
  let randomState = seed;
  for (let shown = 0; shown < count && marked.length > 0; shown++) {
    // Park and Miller's generator: the same seed gives the same papers.
    randomState = (randomState * 48271) % 2147483647;
    const [paper] = marked.splice(randomState % marked.length, 1);
    if (paper) console.log(`\n${paper.id}\n  source: ${unwrap(paper.source[1] ?? "")}\n  text:   ${paper.plain[1]}`);
  }
}
