import type { Plan } from "../plan/plan";
import type { Snapshot } from "../snapshot";
import { isNamed } from "./titleMatch";
import type { TopK } from "./topK";

/**
 * The most papers that may have all words of a name before the paper that introduces it. With more, the name is a term
 * of the field: many wrote of design rationale before a title began with it. Measured by tests/bench/search, things and
 * relevance.
 */
const maxPrecedents = 5;

/** In papers. Only the best are checked. */
const depth = 200;

/**
 * Returns whether the papers whose titles introduce the query as a name are among the first with its words. Papers
 * without a day may be earlier. A name with a digit is a version of something, and no term.
 * @param all the best papers that have all words
 */
export function isIntroduced(
  plan: Plan,
  all: TopK,
  { reader, factsOf }: Pick<Snapshot, "reader" | "factsOf">,
): boolean {
  if (plan.name !== null && /\p{Nd}/u.test(reader.wordOf(plan.name).text)) return true;
  const introducers: (number | null)[] = [];
  const others: (number | null)[] = [];
  for (const { id } of all.sorted().slice(0, depth)) {
    const sequence = reader.sequenceOf(id);
    if (sequence) (isNamed(plan, sequence) ? introducers : others).push(factsOf(id).age);
  }
  return introducers.some((age) => {
    const precedents = others.filter((other) => other === null || age === null || other >= age);
    return precedents.length <= maxPrecedents;
  });
}
