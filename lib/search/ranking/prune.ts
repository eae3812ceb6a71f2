import type { Plan, QueryTerm } from "../plan/plan";
import { sumOfWanted } from "./relevant";

const maxPostings = 200_000; // In postings. A millisecond reads some 200,000, if the papers are known already.
const maxNewPostings = 15_000; // In postings, too. A paper found for the first time costs as much as seven known ones.
const minTerms = 2; // In terms. The rarest are looked up whatever they cost.

/** The commonest wanted terms say least; they still count when the best papers are ranked (prunedTerms.ts). */
export function prunePlan(plan: Plan): Plan {
  const cost = plan.terms.reduce((sum, { papers }) => sum + papers, 0);
  if (cost <= maxPostings) return plan;
  const wanted = plan.terms.filter(({ need }) => need === "wanted").sort((a, b) => a.papers - b.papers);
  let spent = plan.terms.reduce((sum, { need, papers }) => sum + (need === "wanted" ? 0 : papers), 0);
  const kept = new Set(
    wanted.filter(({ papers }, index) => {
      spent += papers;
      return index < minTerms || spent <= maxPostings;
    }),
  );
  const terms = plan.terms.filter((each) => each.need !== "wanted" || kept.has(each));
  // A paper with all words that were looked up is relevant, unless other words are missing.
  const needed = plan.missing.length > 0 ? plan.needed : Math.min(plan.needed, sumOfWanted(terms));
  return { ...plan, terms, needed };
}

/** `admits`: papers not found yet are added. `titlesOnly`: only papers with the term in their titles count. */
export type LookUp = { sought: QueryTerm; admits: boolean; titlesOnly?: boolean };

// With required terms, only the rarest of them adds papers: a match must have it. Otherwise the rarest wanted terms do,
// so many that without them no paper is relevant; one that has only common terms is not worth a look. Common terms come
// last, checked on fewer and fewer papers.
export function lookUpsOf({ terms, needed }: Pick<Plan, "terms" | "needed">): LookUp[] {
  const byRarity = (need: QueryTerm["need"]) =>
    terms.filter((each) => each.need === need).sort((a, b) => a.papers - b.papers);
  const [required, wanted, excluded] = [byRarity("required"), byRarity("wanted"), byRarity("excluded")];
  let postings = 0;
  let rest = sumOfWanted(terms);
  const wantedLookUps = wanted.map((each, index): LookUp => {
    postings += each.papers;
    const isWorthIt = index === 0 || postings <= maxNewPostings || rest >= needed;
    rest -= each.information;
    return { sought: each, admits: required.length === 0 && isWorthIt };
  });
  return [
    ...required.map((each, index) => ({ sought: each, admits: index === 0 })),
    ...wantedLookUps.filter(({ admits }) => admits),
    // If there is nothing else, excluded terms say which papers to leave out of all.
    ...excluded.map((each) => ({ sought: each, admits: required.length + wanted.length === 0 })),
    ...wantedLookUps.filter(({ admits }) => !admits),
  ];
}

/** In blocks skipped for newer papers: the few titles with the rarest word. Null for one word or too common terms. */
export function titleLookUpsOf(lookUps: LookUp[], maxTotal: number): LookUp[] | null {
  const inTitles = lookUps.filter(
    ({ sought: { need, field } }) => need !== "excluded" && (field === "any" || field === "title"),
  );
  const [rarest, another] = inTitles;
  if (!rarest || !another) return null;
  if (lookUps.reduce((sum, { sought }) => sum + sought.papers, 0) > maxTotal) return null;
  return [
    { sought: rarest.sought, admits: true, titlesOnly: true },
    ...lookUps.filter((each) => each !== rarest).map(({ sought }) => ({ sought, admits: false })),
  ];
}
