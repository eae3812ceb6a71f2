import { visibleText } from "../../text/visibleText";

type Interest = { kind: "trending" | "topic" | "search"; value: string };
type Rhythm = { cadence: "daily" | "weekdays" | "weekly" | "monthly"; weekday: number };

export const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** Describes how often digests come, for use in a sentence: `every Monday`. */
export function describeCadence({ cadence, weekday }: Rhythm): string {
  const rhythms = {
    daily: "every day",
    weekdays: "every weekday",
    weekly: `every ${weekdays[weekday - 1]}`,
    monthly: "on the first of every month",
  };
  return rhythms[cadence];
}

export function describeSchedule(schedule: Rhythm & { hour: number; timeZone: string }): string {
  return `${describeCadence(schedule)} at ${String(schedule.hour).padStart(2, "0")}:00 (${schedule.timeZone.replaceAll("_", " ")})`;
}

/** Without their texts: a stranger may have typed them, which must not reach the address's owner. */
export function countInterests(interests: Interest[]): string {
  const count = (kind: Interest["kind"]) => interests.filter((interest) => interest.kind === kind).length;
  const several = (number: number, one: string, many: string) =>
    number === 0 ? [] : [number === 1 ? one : `${number} ${many}`];
  const parts = [
    ...(count("trending") > 0 ? ["trending papers"] : []),
    ...several(count("topic"), "a topic", "topics"),
    ...several(count("search"), "a saved search", "saved searches"),
  ];
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(parts);
}

export function nameInterest({ kind, value }: Interest): string {
  if (kind === "trending") return "Trending papers";
  return kind === "topic" ? `Topic: ${visibleText(value)}` : `Search: ${visibleText(value)}`;
}
