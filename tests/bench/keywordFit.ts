/*
 * Fits the keyword finder of lib/papers/topics/keywords.ts to papers with known keywords, and prints the result:
 *   node --import tsx tests/bench/keywordFit.ts --data DIR
 * The lexicon goes to lib/papers/topics/lexiconText.ts, the weights to lib/papers/topics/keywordModel.ts.
 */
import { parseArgs } from "node:util";
import { featureNames } from "@/lib/papers/topics/features";
import { openKeywordLearner } from "@/lib/papers/topics/learnModel";
import { findData } from "./data";
import { readKeywordPapers, split } from "./keywordPapers";

const { values } = parseArgs({ options: { data: { type: "string" } } });
const papers = readKeywordPapers(findData(values.data, "daily-papers.jsonl.gz")).filter(
  ({ day, gold }) => day < split.tuned && gold.size > 0,
);
const learner = openKeywordLearner(papers.length);
for (const { title, abstract, gold } of papers) learner.add({ title, abstract, keywords: gold });
const { lexicon, weights } = learner.learn();
console.log(wrap(lexicon.split(" ")));
for (const [at, name] of featureNames.entries()) console.log(`  ${name}: ${weights[at]?.toFixed(2)},`);

function wrap(entries: string[]): string {
  const lines = [""];
  for (const entry of entries) {
    const line = lines.at(-1) ?? "";
    if (line.length + entry.length < 119) lines[lines.length - 1] = `${line}${line === "" ? "" : " "}${entry}`;
    else lines.push(entry);
  }
  return lines.join("\n");
}
