import { type Correction, correctQuery } from "./didYouMean";
import { blockSize } from "./index/postings";
import { compile } from "./plan/compile";
import type { Plan } from "./plan/plan";
import type { Query } from "./query/query";
import { countFacets, type Facets } from "./ranking/facets";
import { isIntroduced } from "./ranking/isIntroduced";
import { type Matched, matchPapers } from "./ranking/match";
import { meetsPhrases } from "./ranking/proximity";
import { prunePlan } from "./ranking/prune";
import { type RankedCandidate, rankedDepth, rerank, type ScoredCandidates, scoreWords } from "./ranking/rerank";
import type { SearchOutcome, SearchRequest, SortOrder } from "./schema";
import type { Snapshot } from "./snapshot";

const maxPapers = 1000; // In papers. Nobody reads further.
/** With fewer, papers with some words rank among them. Long questions need more: papers have all words by chance. */
const enoughMatches = 10;
const enoughForLongQuery = 50;
const longQuery = 4;
/** In postings. Once a thousand of the newest papers match, older papers are searched by title only. */
const budget = 50_000;
const titleBudget = 400_000;

/** An outcome whose papers are not yet ordered. */
export type SearchDraft = Omit<SearchOutcome, "ids" | "explanations"> & { weighed: ScoredCandidates };

/** All but the final order, which needs the query's vector. After `timeLimit` ms, the outcome is partial. */
export function execute(query: Query, request: SearchRequest, snapshot: Snapshot, timeLimit: number): SearchDraft {
  if (query.terms.length + query.filters.length === 0) return emptyDraft;
  const deadline = performance.now() + timeLimit;
  const options = { lexicon: snapshot.reader, total: snapshot.total };
  const runPlan = (plan: Plan) => {
    const pruned = prunePlan(plan);
    return { plan, pruned, matched: match(pruned, snapshot, request.order, deadline) };
  };
  const run = (wanted: Query) => {
    const first = runPlan(compile(wanted, options));
    if (first.plan.name === null) return first;
    const best = request.order === "relevance" ? first.matched : match(first.pruned, snapshot, "relevance", deadline);
    if (isIntroduced(first.plan, best.all, snapshot)) return first;
    return runPlan(compile(wanted, { ...options, readNames: false }));
  };
  let { plan, pruned, matched } = run(query);
  let correction: Correction | null = null;
  if (plan.hasUnknownTerm) {
    correction = correctQuery(query, snapshot.reader);
    if (correction) ({ plan, pruned, matched } = run(correction.query));
  }
  const hasMissing = plan.missing.length > 0;
  const hasEnough = matched.countAll >= enoughFor(pruned) || matched.countAll === matched.countAny;
  const isSorted = request.order !== "relevance";
  // The newest papers that have just any of the words are noise. Those that have the most are sorted by date or votes.
  if (isSorted && !hasEnough) matched = match(pruned, snapshot, "relevance", deadline);
  const found = (hasEnough ? matched.all : matched.any).sorted();
  const count = hasEnough ? matched.countAll : matched.countAny;
  const hasPhrases = plan.phrases.length > 0;
  const candidates = hasPhrases ? withPhrases(plan, found, snapshot) : found;
  // Only the best papers were checked for the phrases. Assume that the same share of the others has them.
  const isUnread = hasPhrases && count > found.length;
  const share = (hasPhrases ? candidates.length / Math.max(1, found.length) : 1) / matched.share;
  const isEstimated = isUnread || pruned !== plan || matched.share < 1;
  if (hasPhrases && !isUnread) dropFromFacets(found, candidates, matched);
  return {
    weighed: isSorted
      ? {
          head: [],
          queryWords: 0,
          others: hasEnough ? candidates : sortBest(candidates, request.order, matched, snapshot),
        }
      : scoreWords(plan, pruned, candidates, snapshot),
    mode: correction ? "close" : hasEnough && !hasMissing ? "all" : "some",
    corrected: correction?.words ?? [],
    total: Math.round(count * share),
    estimated: isEstimated,
    withAll: hasMissing ? 0 : Math.round(matched.countAll * share),
    partial: matched.partial,
    marks: plan.terms.filter(({ need, weight }) => need !== "excluded" && weight > 0).map(({ text }) => text),
    facets: request.facets
      ? scale(
          countFacets(snapshot.blocks, matched.found, hasEnough ? 2 : 1, snapshot.topics),
          isUnread ? share : 1 / matched.share,
        )
      : null,
  };
}

export function rankDraft(
  { weighed, ...rest }: SearchDraft,
  vector: Int8Array | null,
  snapshot: Snapshot,
): SearchOutcome {
  return { ...rest, ...rerank(weighed, vector, snapshot) };
}

const emptyDraft: SearchDraft = {
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

function enoughFor({ terms }: Plan): number {
  return terms.filter(({ need }) => need === "wanted").length < longQuery ? enoughMatches : enoughForLongQuery;
}

/** @param plan after pruning, see `prunePlan` */
function match(plan: Plan, { corpus }: Snapshot, order: SortOrder, deadline: number): Matched {
  const options = { depth: maxPapers, hasTime: () => performance.now() < deadline, enough: enoughFor(plan) };
  if (order === "relevance") return matchPapers(plan, corpus, { ...options, budget, titleBudget });
  // Among papers of a day, or with equal votes, the better match comes first.
  return matchPapers(plan, corpus, {
    ...options,
    budget: order === "newest" ? budget : Number.POSITIVE_INFINITY,
    order: ({ votes, days }, place, score) => ((order === "votes" ? votes : days)[place] as number) + score / 1e6,
  });
}

function sortBest(
  candidates: RankedCandidate[],
  order: SortOrder,
  { all }: Matched,
  { factsOf }: Snapshot,
): RankedCandidate[] {
  const withAllTerms = new Set(all.sorted().map(({ id }) => id));
  const keyOf = (id: number) => {
    const { votes, age } = factsOf(id);
    return order === "votes" ? votes : -(age ?? Number.POSITIVE_INFINITY);
  };
  const ranked = candidates
    .slice(0, rankedDepth)
    .map((each) => ({ ...each, hasAllTerms: withAllTerms.has(each.id), by: keyOf(each.id) }))
    .sort(
      (a, b) => Number(b.hasAllTerms) - Number(a.hasAllTerms) || compare(b.by, a.by) || b.key - a.key || b.id - a.id,
    );
  return [...ranked.map(({ id, key }) => ({ id, key })), ...candidates.slice(rankedDepth)];
}

/** Also compares infinite numbers, whose difference is NaN. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

export function withPhrases(plan: Plan, found: RankedCandidate[], { reader }: Snapshot): RankedCandidate[] {
  return found.filter(({ id }) => {
    const sequence = reader.passingSequenceOf(id);
    return sequence !== null && meetsPhrases(plan, sequence);
  });
}

function dropFromFacets(papers: RankedCandidate[], kept: RankedCandidate[], { found }: Matched): void {
  const dropped = new Set(papers.map(({ id }) => id));
  for (const { id } of kept) dropped.delete(id);
  for (const [number, { places, levels, size }] of found) {
    for (let index = 0; index < size; index++)
      if (dropped.has(number * blockSize + (places[index] as number))) levels[index] = 0;
  }
}

function scale({ months, topics, withCode }: Facets, share: number): Facets {
  const scaled = (papers: number) => Math.round(papers * share);
  return {
    months: months.map((each) => ({ ...each, papers: scaled(each.papers) })),
    topics: topics.map((each) => ({ ...each, papers: scaled(each.papers) })),
    withCode: scaled(withCode),
  };
}
