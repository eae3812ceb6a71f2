import { type Day, formatDay, weekday } from "../calendar/day";
import { formatNumber } from "../text/plural";

/** What stands before the reason in the history of a digest that was not sent because it had nothing to tell. */
export const nothingNew = "Nothing new: ";

/** Why there is nothing new to tell, in a sentence for the reader. */
export function whyEmptyDigest({
  listed,
  hadCome,
  coveredTo,
  until,
}: {
  /** How many papers the days have that were not dealt with before. */
  listed: number;
  /** Whether any have come for the reader, who then was told of them before. */
  hadCome: boolean;
  coveredTo: Day | null;
  /** The last day that is over. */
  until: Day;
}): string {
  if (listed > 0) {
    const papers = listed === 1 ? "One paper was listed" : `${formatNumber(listed)} papers were listed`;
    return hadCome
      ? `${papers}, and you know those that match what you follow.`
      : `${papers}, and none matches what you follow.`;
  }
  if (weekday(until) > 5) return "It was the weekend, when few sources announce papers.";
  const since = coveredTo && `since ${formatDay(coveredTo, { weekday: "long", month: "long", day: "numeric" })}`;
  return since ? `No papers were listed ${since}: a holiday perhaps.` : "No papers have been listed so far.";
}
