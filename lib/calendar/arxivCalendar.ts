import { addDays, type Day, dayAt, weekday } from "./day";

// arXiv announces papers submitted by 14:00 Eastern at 20:00 that day, Sunday to Thursday except on holidays, and lists
// them under the next day (info.arxiv.org/help/availability).

const zone = "America/New_York";
const cutoffToMidnight = 10 * 3_600_000; // From the cutoff at 14:00 to midnight, in ms

/** Returns why arXiv lists nothing on a day, worded as the end of a sentence, or null if it does list papers. */
export function whyNotAnnounced(day: Day): string | null {
  if (weekday(day) > 5) return "arXiv does not announce papers for Saturdays and Sundays";
  const holiday = holidayOn(addDays(day, -1));
  return holiday && `arXiv does not announce papers on the evening before, which was ${holiday}`;
}

export function announcementDay(submitted: Date): Day {
  const cutoff = dayAt(new Date(submitted.getTime() + cutoffToMidnight), zone);
  // Papers after Friday's cutoff wait for Monday's announcement and are listed under Tuesday.
  let day = addDays(cutoff, 1);
  if (weekday(cutoff) > 5) day = addDays(cutoff, weekday(cutoff) === 6 ? 3 : 2);
  while (whyNotAnnounced(day)) day = addDays(day, 1);
  return day;
}

export function announcementDays(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (!whyNotAnnounced(day)) days.push(day);
  return days;
}

export function arxivDay(now: Date): Day {
  return dayAt(now, zone);
}

/** The holidays that arXiv observes every year. Occasionally it adds others, which its yearly list names. */
function holidayOn(day: Day): string | null {
  const monthAndDay = day.slice(5);
  const fixed = {
    "01-01": "New Year’s Day",
    "06-19": "Juneteenth",
    "07-04": "Independence Day",
    "12-25": "Christmas Day",
  };
  for (const [date, name] of Object.entries(fixed)) if (date === monthAndDay) return name;
  const [month, ordinal] = [day.slice(5, 7), Math.ceil(Number(day.slice(8)) / 7)];
  if (month === "01" && weekday(day) === 1 && ordinal === 3) return "Martin Luther King Day";
  if (month === "09" && weekday(day) === 1 && ordinal === 1) return "Labor Day";
  if (month === "11" && weekday(day) === 4 && ordinal === 4) return "Thanksgiving";
  return null;
}
