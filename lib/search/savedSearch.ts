import type { Day } from "../calendar/day";
import { dayNumber } from "./index/docValues";
import { listsOf, phraseCheck } from "./listMatches";
import { compile } from "./plan/compile";
import type { Query } from "./query/query";
import { matchPapers } from "./ranking/match";
import type { Snapshot } from "./snapshot";

const maxMatches = 5000; // in papers: more than any search finds in a few weeks

/** The relevant papers, best first; corrects no spelling. Skips blocks without these days. */
export function matchSavedSearch(query: Query, from: Day, until: Day, snapshot: Snapshot): number[] {
  if (query.terms.length + query.filters.length === 0) return [];
  const filters = [...query.filters, { kind: "date" as const, from, until }];
  const plan = compile({ ...query, filters }, { lexicon: snapshot.reader, total: snapshot.total });
  const blocks = snapshot.blocks.filter(({ newestDay }) => newestDay >= dayNumber(from));
  const matched = matchPapers(
    plan,
    { ...snapshot.corpus, blocks },
    { depth: maxMatches, hasTime: () => true, enough: 0 },
  );
  return listsOf(matched, phraseCheck(plan, snapshot))("relevant").papers.map(({ id }) => id);
}
