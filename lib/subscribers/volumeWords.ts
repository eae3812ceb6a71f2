import { readInterest } from "./form";
import type { Volumes } from "./volume";

const weeks = 4;

/** Says how often an interest brings papers. @param papers of four weeks */
export function volumeText(papers: number): string {
  if (papers === 0) return "no papers in the last four weeks";
  const perWeek = Math.round(papers / weeks);
  if (perWeek < 2) return papers === 1 ? "1 paper in the last four weeks" : `${papers} papers in the last four weeks`;
  return `about ${perWeek} papers a week`;
}

/** Returns the interests that would have brought no papers, as `printInterest` prints them. */
export function withoutPapers(volumes: Volumes): string[] {
  return Object.keys(volumes).filter((interest) => volumes[interest] === 0);
}

/** Asks whether someone means to follow what brings nothing. */
export function withoutPapersWarning(interests: readonly string[]): string {
  const names = interests.map((interest) => `“${readInterest(interest).value}”`);
  const [what, them] =
    names.length === 1 ? [names[0], "it"] : [`${names.slice(0, -1).join(", ")} and ${names.at(-1)}`, "them"];
  return `No paper of the last four weeks matches ${what}. To follow ${them} all the same, press the button again.`;
}
