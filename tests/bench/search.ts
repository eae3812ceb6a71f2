/*
 * Measures how well and how fast the search finds papers, next to common alternatives, in one run.
 *
 *   npm run bench:search -- relevance --data DIR [FOLDER …] [--no-peers] [--no-vectors]  by default all of DIR/ir
 *   npm run bench:search -- relevant --data DIR [FOLDER …]  which papers are called relevant
 *   npm run bench:search -- speed [--papers 1000000] [--data DIR] [--keep FOLDER] [--no-peers]
 *   npm run bench:search -- titles --data DIR           finding real papers by what people remember of their titles
 *   npm run bench:search -- things --data DIR           finding the papers that introduced models and methods by name
 *   npm run bench:search -- marks [--data DIR]          marking the matches in pages of real papers
 *   npm run bench:search -- spelling [--words 1000000] [--data DIR]  correcting words, against comparing with all words
 *   npm run bench:search -- fuzz [--queries 100000]     the failures among odd queries
 *
 * Vectors take 14 ms per paper; `--vectors FILE` keeps them for the next run.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { findData } from "./data";
import { fuzz } from "./fuzz";
import { measureMarks } from "./marks";
import { measureRelevance } from "./relevance";
import { measureRelevant } from "./relevant";
import { measureSpeed, prepareSpeed } from "./speed";
import { measureSpelling } from "./spelling";
import { measureThings } from "./things";
import { measureTitles } from "./titles";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    papers: { type: "string", default: "1000000" },
    data: { type: "string" },
    queries: { type: "string", default: "100000" },
    words: { type: "string", default: "1000000" },
    vectors: { type: "string" },
    keep: { type: "string" },
    "no-peers": { type: "boolean", default: false },
    "no-vectors": { type: "boolean", default: false },
  },
});
const [what, ...folders] = positionals;
const dailyPapers = () => findData(values.data, "daily-papers.jsonl.gz");
/** Without --data, the papers that every copy of the repository has. */
const anyPapers = () => (values.data === undefined ? null : dailyPapers());

if (what === "relevance" || what === "relevant") {
  const collections = folders.length > 0 ? "" : findData(values.data, "ir");
  const chosen = collections ? readdirSync(collections).map((name) => path.join(collections, name)) : folders;
  const options = { vectorFile: values.vectors, vectors: !values["no-vectors"], peers: !values["no-peers"] };
  await (what === "relevant" ? measureRelevant(chosen) : measureRelevance(chosen, options));
} else if (what === "speed") {
  await measureSpeed({ keep: values.keep, peers: !values["no-peers"] }, (folder) => {
    const data = values.data === undefined ? [] : ["--data", values.data];
    const childArgs = ["prepare", "--papers", values.papers, ...data, "--keep", folder];
    const { status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1] ?? "", ...childArgs], {
      stdio: "inherit",
    });
    if (status !== 0) process.exit(1);
  });
} else if (what === "prepare" && values.keep) {
  await prepareSpeed(values.keep, { papers: Number(values.papers), source: anyPapers() });
} else if (what === "titles") {
  await measureTitles(dailyPapers(), values.vectors);
} else if (what === "things") {
  await measureThings(dailyPapers(), { vectorFile: values.vectors, peers: !values["no-peers"] });
} else if (what === "marks") {
  measureMarks(anyPapers());
} else if (what === "spelling") {
  measureSpelling(anyPapers(), Number(values.words));
} else if (what === "fuzz") {
  await fuzz(Number(values.queries));
} else {
  process.stderr.write("Say what to measure: relevance, relevant, speed, titles, things, marks, spelling or fuzz\n");
  process.exitCode = 2;
}
process.exit();
