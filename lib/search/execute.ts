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

/** Nobody reads on after as many papers. */
const deepest = 1000;
/**
 * Where fewer papers have all that is wanted, those that have some of it are ranked among them. Of a question that many words
 * ask, papers have all by chance: there it takes more of them.
 */
const enough = 10;
const enoughOfMany = 50;
const manyWords = 4;
/**
 * In postings: where a thousand of the newest papers match, the older ones are left out after as many, but for those that
 * have what is sought in their titles.
 */
const budget = 50_000;
const titleBudget = 400_000;

/** An answer but for the order of its papers. */
export type SearchDraft = Omit<SearchOutcome, "ids" | "explanations"> & { weighed: Weighed };

/**
 * Answers a query from the papers of a state, which may be ordered when it is known what the query means.
 * @param timeLimit in ms: what has not been looked at by then is left out, and the outcome says so
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
  // The newest of all papers that have any of the words are noise; those that tell most of them are put in order.
  if (isSorted && !isAll) matched = match(cut, state, "relevance", deadline);
  const found = (isAll ? matched.all : matched.any).sorted();
  const count = isAll ? matched.countAll : matched.countAny;
  const hasPhrases = plan.phrases.length > 0;
  const candidates = hasPhrases ? withPhrases(plan, found, state) : found;
  // Behind those that were read for a phrase, as large a share has it.
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

/** @param vector what the query means, if that is known */
export function rankDraft({ weighed, ...rest }: SearchDraft, vector: Int8Array | null, state: Snapshot): SearchOutcome {
  return { ...rest, ...rerank(weighed, vector, state) };
}

/** The answer to a query that asks for nothing. */
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

/** @param plan one that is affordable */
function match(plan: Plan, { corpus }: Snapshot, order: SortOrder, deadline: number): Matched {
  const options = { depth: deepest, hasTime: () => performance.now() < deadline, enough: enoughFor(plan) };
  if (order === "relevance") return matchPapers(plan, corpus, { ...options, budget, titleBudget });
  // Of papers of a day, or with as many votes, the better comes first.
  return matchPapers(plan, corpus, {
    ...options,
    budget: order === "newest" ? budget : Number.POSITIVE_INFINITY,
    order: ({ votes, days }, place, score) => ((order === "votes" ? votes : days)[place] as number) + score / 1e6,
  });
}

/** Puts the best of some papers in order, those that have everything before the others. */
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

/** Of infinite numbers, too. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** The papers that have the phrases of a plan, in their order. Each is read for it. */
export function withPhrases(plan: Plan, found: RankedCandidate[], { reader }: Snapshot): RankedCandidate[] {
  return found.filter(({ id }) => {
    const sequence = reader.passingSequenceOf(id);
    return sequence !== null && meetsPhrases(plan, sequence);
  });
}

/** Papers that lack a phrase are not counted either. */
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
