/*
 * Measures how well keywords are found, against those given by the papers' sources:
 *   npm run bench:keywords -- --data DIR
 * The file has one paper per line: id, day, title, summary, keywords. Every method is trained on papers of earlier days
 * than the scored ones (keywordPapers.ts).
 */
import { parseArgs } from "node:util";
import { findKeywords, rankPhrases } from "@/lib/papers/topics/keywords";
import { phrasesOf } from "@/lib/papers/topics/phrases";
import { stemOf } from "@/lib/text/stem";
import { findData } from "./data";
import { type KeywordPaper, readKeywordPapers, split } from "./keywordPapers";
import { countPhrases, type KeywordRanker, kea, rake, textRank, tfIdf } from "./keywordPeers";

const depth = 10;

const { values } = parseArgs({ options: { data: { type: "string" } } });
const papers = readKeywordPapers(findData(values.data, "daily-papers.jsonl.gz"));
const earlier = papers.filter(({ day }) => day < split.tuned);
const scored = papers.filter(({ day, gold }) => day >= split.scored && gold.size > 0);
const frequencies = countPhrases(earlier);

const methods: [string, KeywordRanker][] = [
  ["RAKE", rake()],
  ["TextRank", textRank()],
  ["TF-IDF of phrases", tfIdf(frequencies)],
  [
    "KEA",
    kea(
      earlier.filter(({ gold }) => gold.size > 0),
      frequencies,
    ),
  ],
  ["Offprint, ten best", (title, abstract) => rankPhrases(phrasesOf(title, abstract)).map((each) => each.phrase.slug)],
  ["Offprint, as assigned", (title, abstract) => findKeywords(title, abstract).map(({ slug }) => slug)],
];

console.log(`${scored.length} papers from ${split.scored} on; learned from ${earlier.length} before ${split.tuned}\n`);
printBound();
console.log("\n| | F1@10 | precision | recall | F1@10 of stems | found | ms |\n|---|---|---|---|---|---|---|");
for (const [name, method] of methods) printRow(name, method);

/** Prints the best possible score: no method finds keywords that are not in the text. */
function printBound(): void {
  let [all, inText, best] = [0, 0, 0];
  for (const { title, abstract, gold } of scored) {
    const inPaper = phrasesOf(title, abstract).filter(({ slug }) => gold.has(slug)).length;
    all += gold.size;
    inText += inPaper;
    best += f1(Math.min(depth, inPaper), Math.min(depth, inPaper), gold.size);
  }
  console.log(
    `${(all / scored.length).toFixed(1)} keywords a paper, of which ${share(inText, all)} are phrases of its text`,
  );
  console.log(`a perfect choice among these has an F1@10 of ${figure(best / scored.length)}`);
}

function printRow(name: string, method: KeywordRanker): void {
  const sum = { f1: 0, precision: 0, recall: 0, stems: 0, found: 0 };
  const start = performance.now();
  const found = scored.map(({ title, abstract }) => method(title, abstract).slice(0, depth));
  const time = (performance.now() - start) / scored.length;
  for (const [at, { gold }] of scored.entries()) {
    const slugs = found[at] ?? [];
    const hits = slugs.filter((slug) => gold.has(slug)).length;
    sum.f1 += f1(hits, slugs.length, gold.size);
    sum.precision += hits / Math.max(1, slugs.length);
    sum.recall += hits / gold.size;
    sum.stems += stemmed(slugs, gold);
    sum.found += slugs.length;
  }
  const figures = [sum.f1, sum.precision, sum.recall, sum.stems].map((each) => figure(each / scored.length));
  console.log(`| ${name} | ${figures.join(" | ")} | ${(sum.found / scored.length).toFixed(1)} | ${time.toFixed(2)} |`);
}

function stemmed(slugs: string[], gold: KeywordPaper["gold"]): number {
  const stems = (slug: string) => slug.split("-").map(stemOf).join("-");
  const [ours, theirs] = [new Set(slugs.map(stems)), new Set([...gold].map(stems))];
  return f1([...ours].filter((each) => theirs.has(each)).length, ours.size, theirs.size);
}

function f1(hits: number, found: number, relevant: number): number {
  return hits === 0 ? 0 : (2 * hits) / (found + relevant);
}

function figure(value: number): string {
  return value.toFixed(3).replace(/^0/, "");
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(0)} %`;
}
