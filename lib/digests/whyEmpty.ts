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
      ? `${papers}, and you have already received those that match what you follow.`
      : `${papers}, but none matches what you follow.`;
  }
  if (weekday(until) > 5) return "It was the weekend, and few sources announce papers then.";
  const since = coveredTo && `since ${formatDay(coveredTo, { weekday: "long", month: "long", day: "numeric" })}`;
  return since ? `No papers were listed ${since}, perhaps because of a holiday.` : "No papers have been listed yet.";
}
