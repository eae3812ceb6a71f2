import type { Plan } from "./compile";

/** In postings, of which a millisecond scores some 30,000. */
const mostPostings = 1_000_000;
/** The rarest words are looked for whatever they cost. */
const always = 2;

/**
 * The plan without the commonest of its wanted words, where all of them together would take too long. They tell least,
 * and still count when the best papers are ranked.
 */
export function affordable(plan: Plan): Plan {
  const cost = plan.sought.reduce((sum, { papers }) => sum + papers, 0);
  if (cost <= mostPostings) return plan;
  const wanted = plan.sought.filter(({ need }) => need === "wanted").sort((a, b) => a.papers - b.papers);
  let spent = plan.sought.reduce((sum, { need, papers }) => sum + (need === "wanted" ? 0 : papers), 0);
  const kept = new Set(
    wanted.filter(({ papers }, index) => {
      spent += papers;
      return index < always || spent <= mostPostings;
    }),
  );
  return { ...plan, sought: plan.sought.filter((each) => each.need !== "wanted" || kept.has(each)) };
}
