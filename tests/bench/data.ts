import { existsSync } from "node:fs";
import path from "node:path";

/** Data that benchmarks read but the repository does not contain; tests/bench/README.md describes each in full. */
const sources = {
  "daily-papers.jsonl.gz":
    "daily papers with votes: 2404589803/hf-daily-paper-newsletter-chinese on GitHub (Apache-2.0; the abstracts are arXiv metadata, CC0), or your own from /api/daily_papers",
  "arxiv-recordings/oai/arXivRaw-2014-01-16.xml":
    "an answer of arXiv's OAI-PMH with 1,000 records: scirate/scirate on GitHub (MIT; the records are CC0)",
  ir: "collections of judged queries, for measuring only: Cranfield, CISI and LISA of Glasgow's IR resources (no licence stated), NFCorpus (Heidelberg's terms), ACM-CR (Unlicense; the abstracts are the publishers')",
};

/**
 * Returns the path of a file or folder inside `folder`. If it is missing, prints one line with what is missing, where
 * to get it and its licence, and exits with status 2.
 * @param folder the value of `--data`
 */
export function findData(folder: string | undefined, name: keyof typeof sources): string {
  const file = path.join(folder ?? "", name);
  if (folder !== undefined && existsSync(file)) return file;
  const where = folder === undefined ? `--data DIR names the folder of ${name}` : `there is no ${name} in ${folder}`;
  process.stderr.write(`Not measured: ${where} (${sources[name]}). See tests/bench/README.md.\n`);
  return process.exit(2);
}
