import { addDays, dayAt } from "@/lib/calendar/day";
import { wordyPapers } from "../setup/wordyPapers";
import { OwnSite } from "./ownSite";

const today = dayAt(new Date(), "UTC");

/** The latest day, which has 47 papers, and the day before it, which has three. */
export const [last, before] = [today, addDays(today, -1)];

/** @param place differs between workers that run at once */
export async function startDaySite(place: number): Promise<OwnSite> {
  const site = new OwnSite(34_123 + 10 * place);
  const earlier = wordyPapers(3, before).map((paper, index) => ({
    ...paper,
    id: `${paper.id.slice(0, 5)}9000${index}`,
    title: `Earlier ${index}: ${paper.title}`,
    categories: index === 0 ? ["cs.SD"] : ["cs.LG"],
  }));
  await site.start([...wordyPapers(47, last), ...earlier]);
  return site;
}
