import { type Day, formatDay, weekday } from "../../calendar/day";
import { formatNumber } from "../../text/plural";

/** Precedes the reason in the history of a digest that was not sent because it had no papers. */
export const nothingNewPrefix = "Nothing new: ";

export function whyEmptyDigest({
  listed,
  hadCome,
  coveredTo,
  until,
}: {
  listed: number; // How many papers the days have that are not covered yet
  hadCome: boolean; // Whether any matched the subscriber's interests, so that an earlier digest had them
  coveredTo: Day | null;
  until: Day; // The last day that is over
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
