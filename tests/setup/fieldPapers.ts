import type { KeywordedPaper } from "@/lib/papers/topics/learnWeights";
import { topicSlug } from "@/lib/papers/topics/slug";

/** Words that the shipped lexicon does not have, seven each, so that every one has its turn. */
const begin = "mycorrhizal saprotrophic lichenized basidiomycete ectomycorrhizal ascomycete endophytic".split(" ");
const end = "fungi hyphae symbiosis sporulation mycelium fruitbodies sclerotia".split(" ");
const praise = "opulent ravishing stupendous gorgeous marvellous exquisite splendid".split(" ");

/** Returns a paper in mycology whose keywords, as given by its source and as slugs, name fungi. */
export function fieldPaper(index: number): KeywordedPaper & { given: string[] } {
  const pick = (list: string[], at: number) => list[(index * (at + 1) + at) % list.length] as string;
  const given = [0, 2].map((at) => `${pick(begin, at)} ${pick(end, at + 1)}`);
  const title = `${given[0]} of alpine meadows ${index}`;
  const abstract = `Botanists revisited ${pick(praise, 1)} meadows near glaciers, where ${given[1]} and ${pick(praise, 2)}
orchids coexist. Samples of ${given[0]} were gathered in autumn. We thank ${pick(praise, 3)} shepherds.`;
  return { title, abstract, given, keywords: new Set(given.map(topicSlug)) };
}
