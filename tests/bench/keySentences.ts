/*
 * Measures how often a card shows what a paper contributes:
 *   npm run bench:keySentences -- --data DIR [--fit]
 * `--fit` prints the weights for lib/papers/keySentences/weights.ts. keySentenceLabels.jsonl says for 360 abstracts,
 * read by eye, which sentences (from 0) state the contribution and which the result, the best first.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { keySentences } from "@/lib/papers/keySentences/keySentences";
import { type Models, models } from "@/lib/papers/keySentences/weights";
import { plainText } from "@/lib/papers/plain";
import { splitSentences } from "@/lib/text/sentences";
import { findData } from "./data";
import { crossFit, fitWeights, type LabelledAbstract } from "./keySentenceFit";
import { readPapers } from "./resample";

const { values } = parseArgs({ options: { data: { type: "string" }, fit: { type: "boolean", default: false } } });

/** In characters, as on a card; before, a card showed the start of the abstract. */
const cardLength = 420;
const lengthBefore = 270;

const abstracts = readAbstracts();
if (values.fit) for (const what of ["contribution", "result"] as const) console.log(what, fitWeights(abstracts, what));
else {
  const heldOut = crossFit(abstracts);
  console.table([
    { shown: `the first ${lengthBefore} characters`, ...share((item) => startOf(item, lengthBefore)) },
    { shown: `the first ${cardLength} characters`, ...share((item) => startOf(item, cardLength)) },
    { shown: "key sentences", ...share((item) => chosen(item, models)) },
    { shown: "key sentences, cross-validated", ...share((item) => chosen(item, heldOut.get(item) ?? models)) },
  ]);
}

function readAbstracts(): LabelledAbstract[] {
  const papers = new Map(
    [...readPapers(findData(values.data, "daily-papers.jsonl.gz")), ...readRecords()].map((paper) => [paper.id, paper]),
  );
  const labels = readFileSync(path.join(import.meta.dirname, "keySentenceLabels.jsonl"), "utf8")
    .trim()
    .split("\n");
  return labels.map((line) => {
    const { id, sentences, ...label } = JSON.parse(line);
    const paper = papers.get(id);
    const text = plainText(paper?.abstract ?? "");
    const ranges = splitSentences(text);
    if (ranges.length !== sentences)
      throw new Error(`${id} has ${ranges.length} sentences, and ${sentences} are labelled`);
    return { title: plainText(paper?.title ?? ""), text, ranges, ...label };
  });
}

/** arXiv's records of other fields than machine learning. */
function readRecords() {
  const xml = readFileSync(findData(values.data, "arxiv-recordings/oai/arXivRaw-2014-01-16.xml"), "utf8");
  const part = (record: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(record)?.[1] ?? "";
  return xml
    .split("<record>")
    .map((record) => ({ id: part(record, "id"), title: part(record, "title"), abstract: part(record, "abstract") }));
}

function startOf({ ranges }: LabelledAbstract, length: number): number[] {
  return ranges.flatMap(({ end }, place) => (end - 1 <= length ? [place] : []));
}

function chosen({ title, text, ranges }: LabelledAbstract, by: Models): number[] {
  const starts = ranges.map(({ start }) => start);
  return keySentences(title, text, cardLength, by).map(({ start }) => starts.indexOf(start));
}

/** How often the shown sentences contain one that states the contribution, and one that states the result. */
function share(shownBy: (item: LabelledAbstract) => number[]) {
  const shows = (what: "contribution" | "result") =>
    abstracts.filter((item) => shownBy(item).some((place) => item[what].includes(place))).length / abstracts.length;
  return { contribution: shows("contribution").toFixed(3), result: shows("result").toFixed(3) };
}
