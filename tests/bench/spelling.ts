import { openFuzzyTerms } from "@/lib/search/index/fuzzyTerms";
import { type KnownWord, nearestWord } from "@/lib/search/spelling";
import { tokenize } from "@/lib/text/tokenize";
import { quantile } from "./measures";
import { randomizer, readPapers } from "./resample";

/** Queries to compare with every word, which is slow. */
const compared = 20;
const queriesPerKind = 300;
const letters = "abcdefghijklmnopqrstuvwxyz";

/** Measures how long correcting misspelt words of real papers takes, and how often it finds the intended word. */
export function measureSpelling(source: string | null, count: number): void {
  const random = randomizer(1);
  const pick = <T>(from: ArrayLike<T>) => from[Math.floor(random() * from.length)] as T;
  const papersWith = wordsOf(source);
  const real = [...papersWith.keys()];
  // Reach the wanted number with made-up words: the beginning of one word and the end of another.
  while (papersWith.size < count) {
    const [first, second] = [pick(real), pick(real)];
    const at = 1 + Math.floor(random() * first.length);
    const made = first.slice(0, at) + second.slice(at);
    if (!papersWith.has(made)) papersWith.set(made, 1);
  }
  const known = [...papersWith].map(([text, papers]): KnownWord => ({ text, papers }));
  const before = process.memoryUsage().arrayBuffers;
  const start = performance.now();
  const spellings = openFuzzyTerms();
  for (const { text } of known) spellings.add(text);
  const [duration, bytes] = [performance.now() - start, process.memoryUsage().arrayBuffers - before];
  console.log(`${known.length} words: put in within ${duration.toFixed(0)} ms, ${(bytes / 1e6).toFixed(0)} MB`);

  const mistype = (word: string) => {
    const at = 1 + Math.floor(random() * (word.length - 1));
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    return pick([head + tail.slice(1), head + pick(letters) + tail, head + pick(letters) + tail.slice(1)]);
  };
  const common = real.filter((word) => (papersWith.get(word) ?? 0) >= 3 && /^[a-z]{5,}$/.test(word));
  const misspelt = (edits: number) => () => {
    const meant = pick(common.filter((word) => word.length >= (edits > 1 ? 8 : 5)));
    return { meant, typed: Array.from({ length: edits }).reduce((word: string) => mistype(word), meant) };
  };
  const noWord = () => ({ meant: null, typed: Array.from({ length: 9 }, () => pick(letters)).join("") });
  const papersOf = (text: string): KnownWord => ({ text, papers: papersWith.get(text) ?? 0 });
  const quick = (typed: string, farthest: number) =>
    nearestWord(
      typed,
      spellings
        .near(typed, farthest)
        .map(papersOf)
        .filter(({ papers }) => papers > 1),
      farthest,
    );
  const slow = (typed: string, farthest: number) => nearestWord(typed, known, farthest);
  type Kind = [string, number, () => { meant: string | null; typed: string }];
  const kinds: Kind[] = [
    ["no word, a letter off", 1, noWord],
    ["no word, two letters off", 2, noWord],
    ["misspelt, a letter off", 1, misspelt(1)],
    ["misspelt, two letters off", 2, misspelt(2)],
  ];
  console.table(
    kinds.flatMap(([what, farthest, make]) => {
      const all = Array.from({ length: queriesPerKind }, make);
      return (
        [
          ["similar words", quick, all],
          ["every word", slow, all.slice(0, compared)],
        ] as const
      ).map(([compares, find, cases]) => {
        let right = 0;
        const durations = cases.map(({ meant, typed }) => {
          const since = performance.now();
          const found = find(typed, farthest);
          const ms = performance.now() - since;
          if (found === meant) right++;
          return ms;
        });
        const row = {
          query: what,
          "compared with": compares,
          p50: quantile(durations, 0.5, 2),
          p99: quantile(durations, 0.99, 2),
        };
        return { ...row, right: (right / cases.length).toFixed(2) };
      });
    }),
  );
}

function wordsOf(source: string | null): Map<string, number> {
  const papersWith = new Map<string, number>();
  for (const { title, abstract } of readPapers(source)) {
    const words = new Set(tokenize(`${title} ${abstract}`).map(({ word }) => word));
    for (const word of words) papersWith.set(word, (papersWith.get(word) ?? 0) + 1);
  }
  return papersWith;
}
