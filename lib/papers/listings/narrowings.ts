import { linksOf } from "../links";
import type { Paper } from "../schema";
import { topicsOfPaper } from "../topics/topicsOf";
import type { Narrowing } from "./choices";

/** What a list can be narrowed to, each with the papers that would be left of those given. */
export type Narrowings = {
  topics: { slug: string; name: string; papers: number }[];
  code: number | null; // Null where it would leave all papers or none, or is chosen already
  votes: { min: number; papers: number }[];
};

const mostTopics = 15;
/** A topic of one paper narrows a list to a paper that is in sight. */
const leastPapers = 2;
const steps = [5, 10, 20, 50, 100, 200, 500, 1000];
const mostSteps = 4;
const mostLeft = 0.8; // The share of papers that is worth a choice

type Listed = Pick<Paper, "votes" | "links" | "abstract" | "categories" | "keywords" | "foundKeywords">;

export function narrowingsOf(papers: Listed[], chosen: Narrowing): Narrowings {
  const narrows = (left: number) => left > 0 && left < papers.length;
  const countWith = (min: number) => papers.filter((paper) => paper.votes >= min).length;
  const withCode = papers.filter(hasCode).length;
  const votes = steps
    .filter((min) => min > chosen.minVotes)
    .map((min) => ({ min, papers: countWith(min) }))
    .filter(({ papers: left }, index, all) => {
      return narrows(left) && left <= mostLeft * papers.length && left !== all[index - 1]?.papers;
    });
  return {
    topics: chosen.topic === null ? topicsIn(papers).filter(({ papers: left }) => narrows(left)) : [],
    code: !chosen.code && narrows(withCode) ? withCode : null,
    votes: votes.slice(0, mostSteps),
  };
}

function hasCode({ links, abstract }: Listed): boolean {
  return linksOf({ arxivId: null, doi: null, links, abstract }).some(({ kind }) => kind === "code");
}

function topicsIn(papers: Listed[]): Narrowings["topics"] {
  const found = new Map<string, Narrowings["topics"][number]>();
  for (const paper of papers) {
    const { categories, keywords } = topicsOfPaper(paper);
    for (const { slug, name } of [...categories, ...keywords])
      found.set(slug, { slug, name, papers: (found.get(slug)?.papers ?? 0) + 1 });
  }
  return [...found.values()]
    .filter((topic) => topic.papers >= leastPapers)
    .sort((one, other) => other.papers - one.papers)
    .slice(0, mostTopics);
}
