import { type Correction, correctQuery } from "./didYouMean";
import { dropFromFacets, type Lists, listsOf, type PhraseCheck, phraseCheck } from "./listMatches";
import { compile } from "./plan/compile";
import type { Plan } from "./plan/plan";
import type { Query } from "./query/query";
import { countFacets, type Facets } from "./ranking/facets";
import { isIntroduced } from "./ranking/isIntroduced";
import { levels, type Matched, matchPapers } from "./ranking/match";
import { prunePlan } from "./ranking/prune";
import { type RankedCandidate, rankedDepth, rerank, type ScoredCandidates, scoreWords } from "./ranking/rerank";
import type { SearchOutcome, SearchRequest } from "./schema";
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

type Run = { plan: Plan; pruned: Plan; matched: Matched; meets: PhraseCheck | null; lists: Lists };

/** All but the final order, which needs the query's vector. After `timeLimit` ms, the outcome is partial. */
export function execute(query: Query, request: SearchRequest, snapshot: Snapshot, timeLimit: number): SearchDraft {
  if (query.terms.length + query.filters.length === 0) return emptyDraft;
  const deadline = performance.now() + timeLimit;
  const options = { lexicon: snapshot.reader, total: snapshot.total };
  const runPlan = (plan: Plan): Run => {
    const pruned = prunePlan(plan);
    const matched = match(pruned, snapshot, request, deadline);
    const meets = phraseCheck(plan, snapshot);
    return { plan, pruned, matched, meets, lists: listsOf(matched, meets) };
  };
  const run = (wanted: Query) => {
    const first = runPlan(compile(wanted, options));
    if (first.plan.name === null) return first;
    const best =
      request.order === "relevance"
        ? first.matched
        : match(first.pruned, snapshot, { ...request, order: "relevance" }, deadline);
    if (isIntroduced(first.plan, best.all, snapshot)) return first;
    return runPlan(compile(wanted, { ...options, readNames: false }));
  };
  let ran = run(query);
  let correction: Correction | null = null;
  if (ran.plan.hasUnknownTerm) {
    correction = correctQuery(query, snapshot.reader);
    if (correction) ran = run(correction.query);
  }
  const { plan, pruned, meets } = ran;
  let listed = ran.lists("relevant");
  const listsWeaker = request.weaker || listed.papers.length === 0; // Better a weaker match than none
  if (listsWeaker) {
    // The best matches were not kept if enough papers have all the words that any paper has.
    if (!request.weaker && ran.matched.countAll >= enoughFor(pruned)) {
      const matched = match(pruned, snapshot, { ...request, weaker: true }, deadline);
      ran = { ...ran, matched, lists: listsOf(matched, meets) };
    }
    listed = ran.lists("any");
  }
  const { matched } = ran;
  if (meets && !listed.isUnread) dropFromFacets(matched, meets);
  const scaledUp = (count: number) => Math.round(count / matched.share);
  const weaker = scaledUp(countWeaker(ran));
  const withAll = plan.missing.length > 0 ? 0 : scaledUp(matched.countAll * listed.share);
  const total = scaledUp(listed.count);
  return {
    weighed:
      request.order === "relevance"
        ? weigh(ran, listed.papers, snapshot)
        : { head: [], queryWords: 0, others: listed.papers, listed: null },
    mode: correction ? "close" : withAll === total ? "all" : "some",
    corrected: correction?.words ?? [],
    total,
    weaker,
    showsWeaker: listsWeaker && weaker > 0,
    estimated: listed.isUnread || pruned !== plan || matched.share < 1,
    withAll,
    partial: matched.partial,
    marks: plan.terms.filter(({ need, weight }) => need !== "excluded" && weight > 0).map(({ text }) => text),
    facets: request.facets
      ? scale(
          countFacets(snapshot.blocks, matched.found, listsWeaker ? levels.some : levels.relevant, snapshot.topics),
          (listed.isUnread ? listed.share : 1) / matched.share,
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
  weighed: { head: [], queryWords: 0, others: [], listed: null },
  mode: "all",
  corrected: [],
  total: 0,
  weaker: 0,
  showsWeaker: false,
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
function match(plan: Plan, { corpus }: Snapshot, { order, weaker }: SearchRequest, deadline: number): Matched {
  const enough = weaker || plan.phrases.length > 0 ? Number.POSITIVE_INFINITY : enoughFor(plan);
  const options = { depth: maxPapers, hasTime: () => performance.now() < deadline, enough };
  if (order === "relevance") return matchPapers(plan, corpus, { ...options, budget, titleBudget });
  // Among papers of a day, or with equal votes, the better match comes first.
  return matchPapers(plan, corpus, {
    ...options,
    budget: order === "newest" ? budget : Number.POSITIVE_INFINITY,
    order: ({ votes, days }, place, score) => ((order === "votes" ? votes : days)[place] as number) + score / 1e6,
  });
}

function countWeaker({ matched, meets, lists }: Run): number {
  const { countAny, countRelevant } = matched;
  if (!meets || countAny === countRelevant) return countAny - countRelevant;
  return lists("any").count - lists("relevant").count;
}

// If enough papers have all words, they come first. Otherwise all matches are weighed together, whichever are listed, so
// that asking for weaker ones adds some and moves none.
function weigh({ plan, pruned, matched, lists }: Run, listed: RankedCandidate[], snapshot: Snapshot): ScoredCandidates {
  const { countAll, countAny } = matched;
  const hasEnough = countAll >= enoughFor(pruned) || countAll === countAny;
  const best = lists(hasEnough ? "all" : "any").papers;
  const scored = scoreWords(plan, pruned, best.slice(0, rankedDepth), snapshot);
  const others = hasEnough ? [...best.slice(rankedDepth), ...without(best, listed)] : without(scored.head, listed);
  return {
    ...scored,
    others: others.slice(0, maxPapers - scored.head.length),
    listed: hasEnough ? null : new Set(listed.map(({ id }) => id)),
  };
}

function without(some: { id: number }[], all: RankedCandidate[]): RankedCandidate[] {
  const ids = new Set(some.map(({ id }) => id));
  return all.filter(({ id }) => !ids.has(id));
}

function scale({ months, topics, withCode }: Facets, share: number): Facets {
  const scaled = (papers: number) => Math.round(papers * share);
  return {
    months: months.map((each) => ({ ...each, papers: scaled(each.papers) })),
    topics: topics.map((each) => ({ ...each, papers: scaled(each.papers) })),
    withCode: scaled(withCode),
  };
}
