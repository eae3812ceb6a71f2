/*
 * Measures how well keywords are found, against those given by the papers' sources:
 *   npm run bench:keywords -- --data DIR [--acm DIR]
 * The file of daily papers has one paper per line: id, day, title, summary, keywords; --acm names a copy of the
 * repository boudinfl/acm-cr. Every method is trained on other papers of the collection than the scored ones: on earlier
 * days (keywordPapers.ts), or by a hash (acmPapers.ts).
 */
import { parseArgs } from "node:util";
import { type KeywordModel, shippedModel } from "@/lib/papers/topics/keywordModel";
import { findKeywords, rankPhrases } from "@/lib/papers/topics/keywords";
import { isOfAnotherKind } from "@/lib/papers/topics/kind";
import { openKeywordLearner } from "@/lib/papers/topics/learnModel";
import { phrasesOf } from "@/lib/papers/topics/phrases";
import { readModel } from "@/lib/papers/topics/printedModel";
import { stemOf } from "@/lib/text/stem";
import { readAcmPapers } from "./acmPapers";
import { findData } from "./data";
import { type KeywordPaper, type KeywordSplit, readKeywordPapers, split } from "./keywordPapers";
import { countPhrases, type KeywordRanker, kea, rake, textRank, tfIdf } from "./keywordPeers";

const depth = 10;

const { values } = parseArgs({ options: { data: { type: "string" }, acm: { type: "string" } } });
const papers = readKeywordPapers(findData(values.data, "daily-papers.jsonl.gz"));
const daily: KeywordSplit = {
  name: "daily papers",
  learned: papers.filter(({ day }) => day < split.tuned),
  scored: papers.filter(({ day, gold }) => day >= split.scored && gold.size > 0),
};
for (const each of [daily, ...(values.acm === undefined ? [] : readAcmPapers(values.acm))]) measure(each);

function measure({ name, learned, scored }: KeywordSplit): void {
  const given = learned.filter(({ gold }) => gold.size > 0);
  const others = given.filter((paper) => isOther(paper));
  const frequencies = countPhrases(learned);
  const ranked = (model: KeywordModel): KeywordRanker => {
    return (title, abstract) => rankPhrases(phrasesOf(title, abstract), model).map(({ phrase }) => phrase.slug);
  };
  const found = (model: KeywordModel | null): KeywordRanker => {
    return (title, abstract) => findKeywords(title, abstract, model).map(({ slug }) => slug);
  };
  const [ofTwoThousand, ofOthers] = [learn(others.slice(0, 2000)), learn(others)];
  const methods: [string, KeywordRanker][] = [
    ["RAKE", rake()],
    ["TextRank", textRank()],
    ["TF-IDF of phrases", tfIdf(frequencies)],
    ["KEA", kea(given, frequencies)],
    ["shipped model, ten best", ranked(shippedModel)],
    [`model of all ${given.length}, ten best`, ranked(learn(given))],
    ["shipped model, as assigned", found(null)],
    [`model of ${Math.min(2000, others.length)} of another kind, as assigned`, found(ofTwoThousand)],
    [`model of ${others.length} of another kind, as assigned`, found(ofOthers)],
  ];
  console.log(`\n## ${name}: ${scored.length} scored, ${learned.length} to learn from\n`);
  printBound(scored);
  console.log("\n| | F1@10 | precision | recall | F1@10 of stems | found | ms |\n|---|---|---|---|---|---|---|");
  for (const [method, ranker] of methods) printRow(scored, method, ranker);
  if (name !== daily.name) printRow(daily.scored, "the same on daily papers", found(ofOthers));
}

function learn(papers: KeywordPaper[]): KeywordModel {
  const learner = openKeywordLearner(papers.length);
  for (const { title, abstract, gold } of papers) learner.add({ title, abstract, keywords: gold });
  return readModel(learner.learn());
}

function isOther({ title, abstract }: KeywordPaper): boolean {
  return isOfAnotherKind(phrasesOf(title, abstract));
}

/** Prints the best possible score: no method finds keywords that are not in the text. */
function printBound(scored: KeywordPaper[]): void {
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
  const others = scored.filter(isOther).length;
  console.log(`${share(others, scored.length)} of the papers are of another kind than those of the shipped model`);
  console.log(`a perfect choice among these has an F1@10 of ${figure(best / scored.length)}`);
}

function printRow(scored: KeywordPaper[], name: string, method: KeywordRanker): void {
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
