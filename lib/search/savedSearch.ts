import type { Day } from "../calendar/day";
import { withPhrases } from "./execute";
import { dayNumber } from "./index/docValues";
import { compile } from "./plan/compile";
import type { Query } from "./query/query";
import { matchPapers } from "./ranking/match";
import type { Snapshot } from "./snapshot";

/** In papers: more than any search finds in a few weeks. */
const maxMatches = 5000;

/**
 * Returns the papers first listed on some days that have everything a query asks for, the best first. Unlike an
 * interactive search, it never falls back to papers that have only some of the words, and corrects no spelling. It
 * skips blocks without papers of these days, which are nearly all.
 */
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
