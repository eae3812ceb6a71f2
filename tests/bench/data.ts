import { existsSync } from "node:fs";
import path from "node:path";

/** What benchmarks read that the repository does not hold; tests/bench/README.md tells of each more fully. */
const sources = {
  "daily-papers.jsonl.gz":
    "daily papers with votes: 2404589803/hf-daily-paper-newsletter-chinese on GitHub (Apache-2.0; the abstracts are arXiv metadata, CC0), or your own from /api/daily_papers",
  ir: "collections of judged queries, for measuring only: Cranfield, CISI and LISA of Glasgow's IR resources (no licence stated), NFCorpus (Heidelberg's terms), ACM-CR (Unlicense; the abstracts are the publishers')",
};

/**
 * @param folder what `--data` gave
 * @returns the path of a file or folder in it; without it, says on one line what is missing, where it can be had and
 *   under which licence, and ends the process
 */
export function findData(folder: string | undefined, name: keyof typeof sources): string {
  const file = path.join(folder ?? "", name);
  if (folder !== undefined && existsSync(file)) return file;
  const where = folder === undefined ? `--data DIR names the folder of ${name}` : `there is no ${name} in ${folder}`;
  process.stderr.write(`Not measured: ${where} (${sources[name]}). See tests/bench/README.md.\n`);
  return process.exit(2);
}
