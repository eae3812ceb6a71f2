import type { Plan, QueryTerm } from "../plan/plan";

/** In postings, of which a millisecond reads some 200,000 where papers are known already. */
const mostPostings = 200_000;
/** In postings, too: a paper that comes up for the first time costs as much as seven that are known. */
const mostNew = 15_000;
/** The rarest words are looked for whatever they cost. */
const always = 2;

/**
 * The plan without the commonest of its wanted words, where all of them together would take too long. They tell least,
 * and count all the same when the best papers are ranked, see prunedTerms.ts.
 */
export function affordable(plan: Plan): Plan {
  const cost = plan.terms.reduce((sum, { papers }) => sum + papers, 0);
  if (cost <= mostPostings) return plan;
  const wanted = plan.terms.filter(({ need }) => need === "wanted").sort((a, b) => a.papers - b.papers);
  let spent = plan.terms.reduce((sum, { need, papers }) => sum + (need === "wanted" ? 0 : papers), 0);
  const kept = new Set(
    wanted.filter(({ papers }, index) => {
      spent += papers;
      return index < always || spent <= mostPostings;
    }),
  );
  return { ...plan, terms: plan.terms.filter((each) => each.need !== "wanted" || kept.has(each)) };
}

/**
 * One thing that is looked up, whether papers that have nothing else so far come up for it, and whether only those do
 * that have it in their titles, for things that are sought in any field or in titles.
 */
export type LookUp = { sought: QueryTerm; admits: boolean; titlesOnly?: boolean };

/**
 * In what order a plan is looked up, and what brings papers up. Whatever a paper must have, it has the rarest thing of
 * that, so all others are asked only of papers that came up already. Of what is merely wanted the rarest words bring
 * papers up; that one has nothing but the commonest is no reason to look at it. Those come last, for they are asked of
 * fewer and fewer papers, see scoreBlock.
 */
export function lookUpsOf({ terms: sought }: Plan): LookUp[] {
  const byRarity = (need: QueryTerm["need"]) =>
    sought.filter((each) => each.need === need).sort((a, b) => a.papers - b.papers);
  const [required, wanted, excluded] = [byRarity("required"), byRarity("wanted"), byRarity("excluded")];
  let postings = 0;
  const wantedLookUps = wanted.map((each, index): LookUp => {
    postings += each.papers;
    return { sought: each, admits: required.length === 0 && (index === 0 || postings <= mostNew) };
  });
  return [
    ...required.map((each, index) => ({ sought: each, admits: index === 0 })),
    ...wantedLookUps.filter(({ admits }) => admits),
    // Alone they say which papers not to take of all.
    ...excluded.map((each) => ({ sought: each, admits: required.length + wanted.length === 0 })),
    ...wantedLookUps.filter(({ admits }) => !admits),
  ];
}

/**
 * What is asked of the blocks that are left out because newer papers are enough: whoever types the title of an old paper
 * is to find it. Only papers with the rarest word in their titles come up, which are few.
 * @param most postings that may be read for it, of all words together
 * @returns null where there is one word, as very many titles have any, and where all together are too common
 */
export function titleLookUpsOf(lookUps: LookUp[], most: number): LookUp[] | null {
  const inTitles = lookUps.filter(
    ({ sought: { need, field } }) => need !== "excluded" && (field === "any" || field === "title"),
  );
  const [rarest, another] = inTitles;
  if (!rarest || !another) return null;
  if (lookUps.reduce((sum, { sought }) => sum + sought.papers, 0) > most) return null;
  return [
    { sought: rarest.sought, admits: true, titlesOnly: true },
    ...lookUps.filter((each) => each !== rarest).map(({ sought }) => ({ sought, admits: false })),
  ];
}
