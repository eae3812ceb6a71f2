import { type Correction, correctQuery } from "./didYouMean";
import { blockSize } from "./index/postings";
import { compile } from "./plan/compile";
import type { Plan } from "./plan/plan";
import type { Query } from "./query/query";
import { countFacets, type Facets } from "./ranking/facets";
import { type Matched, matchPapers } from "./ranking/match";
import { meetsPhrases } from "./ranking/proximity";
import { affordable } from "./ranking/prune";
import { type RankedCandidate, rankedDepth, rerank, type Weighed, weighWords } from "./ranking/rerank";
import type { SearchOutcome, SearchRequest, SortOrder } from "./schema";
import type { Snapshot } from "./snapshot";

/** In papers. Nobody reads further. */
const deepest = 1000;
/**
 * If fewer papers have all wanted words, papers with some of them are ranked among them. In a question of many words,
 * papers have all of them by chance, so it takes more.
 */
const enough = 10;
const enoughOfMany = 50;
const manyWords = 4;
/**
 * In postings. Once a thousand of the newest papers match and this many postings were read, older papers are searched
 * by their titles only.
 */
const budget = 50_000;
const titleBudget = 400_000;

/** An outcome whose papers are not yet ordered. */
export type SearchDraft = Omit<SearchOutcome, "ids" | "explanations"> & { weighed: Weighed };

/**
 * Answers a query from a snapshot, but for the final order, which also needs the query's vector.
 * @param timeLimit in ms: papers not looked at by then are left out, and the outcome is marked as partial
 */
export function execute(query: Query, request: SearchRequest, state: Snapshot, timeLimit: number): SearchDraft {
  if (query.terms.length + query.filters.length === 0) return nothing;
  const deadline = performance.now() + timeLimit;
  const run = (asked: Query) => {
    const plan = compile(asked, { lexicon: state.reader, total: state.total });
    const cut = affordable(plan);
    return { plan, cut, matched: match(cut, state, request.order, deadline) };
  };
  let { plan, cut, matched } = run(query);
  let correction: Correction | null = null;
  if (plan.hasUnknownTerm) {
    correction = correctQuery(query, state.reader);
    if (correction) ({ plan, cut, matched } = run(correction.query));
  }
  const lacks = plan.missing.length > 0;
  const isAll = matched.countAll >= enoughFor(cut) || matched.countAll === matched.countAny;
  const isSorted = request.order !== "relevance";
  // The newest papers that have just any of the words are noise. Those that have the most are sorted by date or votes.
  if (isSorted && !isAll) matched = match(cut, state, "relevance", deadline);
  const found = (isAll ? matched.all : matched.any).sorted();
  const count = isAll ? matched.countAll : matched.countAny;
  const hasPhrases = plan.phrases.length > 0;
  const candidates = hasPhrases ? withPhrases(plan, found, state) : found;
  // Only the best papers were checked for the phrases. Assume that the same share of the others has them.
  const isUnread = hasPhrases && count > found.length;
  const share = (hasPhrases ? candidates.length / Math.max(1, found.length) : 1) / matched.share;
  const isEstimated = isUnread || cut !== plan || matched.share < 1;
  if (hasPhrases && !isUnread) forget(found, candidates, matched);
  return {
    weighed: isSorted
      ? { head: [], queryWords: 0, others: isAll ? candidates : sortBest(candidates, request.order, matched, state) }
      : weighWords(plan, cut, candidates, state),
    mode: correction ? "close" : isAll && !lacks ? "all" : "some",
    corrected: correction?.words ?? [],
    total: Math.round(count * share),
    estimated: isEstimated,
    withAll: lacks ? 0 : Math.round(matched.countAll * share),
    partial: matched.partial,
    marks: plan.terms.filter(({ need, weight }) => need !== "excluded" && weight > 0).map(({ text }) => text),
    facets: request.facets
      ? scale(
          countFacets(state.blocks, matched.found, isAll ? 2 : 1, state.topics),
          isUnread ? share : 1 / matched.share,
        )
      : null,
  };
}

/** @param vector of the query, if there is one */
export function rankDraft({ weighed, ...rest }: SearchDraft, vector: Int8Array | null, state: Snapshot): SearchOutcome {
  return { ...rest, ...rerank(weighed, vector, state) };
}

/** The answer to an empty query. */
const nothing: SearchDraft = {
  weighed: { head: [], queryWords: 0, others: [] },
  mode: "all",
  corrected: [],
  total: 0,
  estimated: false,
  withAll: 0,
  partial: false,
  marks: [],
  facets: null,
};

function enoughFor({ terms: sought }: Plan): number {
  return sought.filter(({ need }) => need === "wanted").length < manyWords ? enough : enoughOfMany;
}

/** @param plan after pruning, see `affordable` */
function match(plan: Plan, { corpus }: Snapshot, order: SortOrder, deadline: number): Matched {
  const options = { depth: deepest, hasTime: () => performance.now() < deadline, enough: enoughFor(plan) };
  if (order === "relevance") return matchPapers(plan, corpus, { ...options, budget, titleBudget });
  // Among papers of a day, or with equal votes, the better match comes first.
  return matchPapers(plan, corpus, {
    ...options,
    budget: order === "newest" ? budget : Number.POSITIVE_INFINITY,
    order: ({ votes, days }, place, score) => ((order === "votes" ? votes : days)[place] as number) + score / 1e6,
  });
}

/** Sorts the best candidates by date or votes, those with all words before the others. */
function sortBest(
  candidates: RankedCandidate[],
  order: SortOrder,
  { all }: Matched,
  { factsOf }: Snapshot,
): RankedCandidate[] {
  const whole = new Set(all.sorted().map(({ id }) => id));
  const keyOf = (id: number) => {
    const { votes, age } = factsOf(id);
    return order === "votes" ? votes : -(age ?? Number.POSITIVE_INFINITY);
  };
  const best = candidates
    .slice(0, rankedDepth)
    .map((each) => ({ ...each, isWhole: whole.has(each.id), by: keyOf(each.id) }))
    .sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || compare(b.by, a.by) || b.key - a.key || b.id - a.id);
  return [...best.map(({ id, key }) => ({ id, key })), ...candidates.slice(rankedDepth)];
}

/** Also compares infinite numbers, whose difference is NaN. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Keeps the papers that have the phrases of a plan, in their order. Reads the words of each paper. */
export function withPhrases(plan: Plan, found: RankedCandidate[], { reader }: Snapshot): RankedCandidate[] {
  return found.filter(({ id }) => {
    const sequence = reader.passingSequenceOf(id);
    return sequence !== null && meetsPhrases(plan, sequence);
  });
}

/** Removes papers that lack a phrase from what the facets count. */
function forget(papers: RankedCandidate[], kept: RankedCandidate[], { found }: Matched): void {
  const gone = new Set(papers.map(({ id }) => id));
  for (const { id } of kept) gone.delete(id);
  for (const [number, { places, levels, size }] of found) {
    for (let index = 0; index < size; index++)
      if (gone.has(number * blockSize + (places[index] as number))) levels[index] = 0;
  }
}

function scale({ months, topics, withCode }: Facets, share: number): Facets {
  const some = (papers: number) => Math.round(papers * share);
  return {
    months: months.map((each) => ({ ...each, papers: some(each.papers) })),
    topics: topics.map((each) => ({ ...each, papers: some(each.papers) })),
    withCode: some(withCode),
  };
}
