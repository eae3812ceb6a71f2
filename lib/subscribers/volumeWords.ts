import { readInterest } from "./form";
import type { Volumes } from "./volume";

const weeks = 4;

/** Says how often an interest brings papers. @param papers of four weeks; null if no paper of any day matches */
export function volumeText(papers: number | null): string {
  if (papers === null) return "no paper on this site matches";
  if (papers === 0) return "no papers in the last four weeks";
  const perWeek = Math.round(papers / weeks);
  if (perWeek < 2) return papers === 1 ? "1 paper in the last four weeks" : `${papers} papers in the last four weeks`;
  return `about ${perWeek} papers a week`;
}

/** Returns the interests that no paper matches, as `printInterest` prints them. */
export function withoutPapers(volumes: Volumes): string[] {
  return Object.keys(volumes).filter((interest) => volumes[interest] === null);
}

/** Asks whether someone means to follow what brings nothing. */
export function withoutPapersWarning(interests: readonly string[]): string {
  const names = interests.map((interest) => `“${readInterest(interest).value}”`);
  const [what, them] =
    names.length === 1 ? [names[0], "it"] : [`${names.slice(0, -1).join(", ")} and ${names.at(-1)}`, "them"];
  return `No paper on this site matches ${what}. To follow ${them} all the same, press the button again.`;
}
