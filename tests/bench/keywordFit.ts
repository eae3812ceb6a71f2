/*
 * Fits the keyword finder of lib/papers/topics/keywords.ts to papers with known keywords, and prints the result:
 *   node --import tsx tests/bench/keywordFit.ts --data DIR
 * The lexicon goes to lib/papers/topics/lexiconText.ts, the weights to lib/papers/topics/keywords.ts.
 */
import { parseArgs } from "node:util";
import { type Feature, featuresOf } from "@/lib/papers/topics/keywords";
import { type Keyness, printKeyness, readLexicon, unknownWord } from "@/lib/papers/topics/lexicon";
import { type Phrase, phrasesOf } from "@/lib/papers/topics/phrases";
import { stopWords } from "@/lib/text/stopWords";
import { findData } from "./data";
import { type KeywordPaper, readKeywordPapers, split } from "./keywordPapers";

/** A word in fewer papers is ignored, because its counts may be chance. */
const minPapers = 15;
/** Smoothing: this many imaginary papers in which the word behaves like an unknown one. */
const prior = 4;
const epochs = 4;

type Learned = KeywordPaper & { phrases: Phrase[] };

const { values } = parseArgs({ options: { data: { type: "string" } } });
const papers = readKeywordPapers(findData(values.data, "daily-papers.jsonl.gz"))
  .filter(({ day, gold }) => day < split.tuned && gold.size > 0)
  .map((paper): Learned => ({ ...paper, phrases: phrasesOf(paper.title, paper.abstract) }));
const text = learnLexicon(papers);
console.log(text);
for (const [name, weight] of learnWeights(papers, text)) console.log(`  ${name}: ${weight.toFixed(2)},`);

function learnLexicon(papers: Learned[]): string {
  const counts = new Map<string, { papers: number } & Keyness>();
  for (const { phrases, gold } of papers) {
    const keywords = phrases.filter(({ slug }) => gold.has(slug));
    const begins = new Set(keywords.map(({ words }) => words[0]));
    const ends = new Set(keywords.map(({ words }) => words.at(-1)));
    const within = new Set(keywords.flatMap(({ words }) => words));
    for (const word of new Set(phrases.flatMap(({ words }) => words))) {
      const count = counts.get(word) ?? { papers: 0, begins: 0, ends: 0, within: 0 };
      count.papers++;
      if (begins.has(word)) count.begins++;
      if (ends.has(word)) count.ends++;
      if (within.has(word)) count.within++;
      counts.set(word, count);
    }
  }
  const entries = [...counts]
    .filter(([word, count]) => count.papers >= minPapers && !stopWords.has(word))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([word, count]) => {
      const figure = (name: keyof Keyness) => {
        const share = (count[name] + prior / (1 + Math.exp(-unknownWord[name]))) / (count.papers + prior);
        return Math.log(share / (1 - share));
      };
      return `${word}:${printKeyness({ begins: figure("begins"), ends: figure("ends"), within: figure("within") })}`;
    })
    .filter((entry) => !entry.endsWith(printKeyness(unknownWord)));
  return wrap(entries);
}

function wrap(entries: string[]): string {
  const lines = [""];
  for (const entry of entries) {
    const line = lines.at(-1) ?? "";
    if (line.length + entry.length < 119) lines[lines.length - 1] = `${line}${line === "" ? "" : " "}${entry}`;
    else lines.push(entry);
  }
  return lines.join("\n");
}

/** Logistic regression by stochastic gradient descent with a step size for each feature (Adagrad). */
function learnWeights(papers: Learned[], text: string): [Feature, number][] {
  const lexicon = readLexicon(text);
  const samples = papers.flatMap(({ phrases, gold }) =>
    phrases.map((phrase) => ({
      values: Float64Array.from(Object.values(featuresOf(phrase, lexicon))),
      isKeyword: Number(gold.has(phrase.slug)),
    })),
  );
  const [sample] = papers.flatMap(({ phrases }) => phrases.slice(0, 1));
  const names = sample ? (Object.keys(featuresOf(sample, lexicon)) as Feature[]) : [];
  const weights = new Float64Array(names.length);
  const steps = new Float64Array(names.length).fill(1);
  for (let round = 0; round < epochs * samples.length; round++) {
    // A prime step, so that consecutive samples come from different papers.
    const { values, isKeyword } = samples[(round * 7919) % samples.length]!;
    let sum = 0;
    for (let at = 0; at < values.length; at++) sum += weights[at]! * values[at]!;
    const error = 1 / (1 + Math.exp(-sum)) - isKeyword;
    for (let at = 0; at < values.length; at++) {
      const slope = error * values[at]!;
      steps[at]! += slope * slope;
      weights[at]! -= (0.3 * slope) / Math.sqrt(steps[at]!);
    }
  }
  return names.map((name, at) => [name, weights[at]!]);
}
