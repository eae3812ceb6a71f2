import type { Day } from "../calendar/day";
import { withPhrases } from "./execute";
import { dayNumber } from "./index/docValues";
import { compile } from "./plan/compile";
import type { Query } from "./query/query";
import { matchPapers } from "./ranking/match";
import type { Snapshot } from "./snapshot";

const maxMatches = 5000; // in papers: more than any search finds in a few weeks

/** With everything that the query asks for, best first; corrects no spelling. Skips blocks without these days. */
export function matchSavedSearch(query: Query, from: Day, until: Day, snapshot: Snapshot): number[] {
  if (query.terms.length + query.filters.length === 0) return [];
  const filters = [...query.filters, { kind: "date" as const, from, until }];
  const plan = compile({ ...query, filters }, { lexicon: snapshot.reader, total: snapshot.total });
  if (plan.missing.length > 0) return [];
  const blocks = snapshot.blocks.filter(({ newestDay }) => newestDay >= dayNumber(from));
  const { all } = matchPapers(plan, { ...snapshot.corpus, blocks }, { depth: maxMatches, hasTime: () => true });
  const found = all.sorted();
  return (plan.phrases.length > 0 ? withPhrases(plan, found, snapshot) : found).map(({ id }) => id);
}
