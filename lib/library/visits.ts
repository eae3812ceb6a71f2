/** The days that a reader has seen in lists. */
export type Visits = {
  /** The latest day that the reader had seen before this visit; null on the first. */
  before: string | null;
  /** The latest that has been seen since. */
  latest: string;
  /** When a list was last seen, in ms. */
  at: number;
};

/** After so long without a list, in ms, the next one begins a new visit. */
export const pauseBetweenVisits = 4 * 3_600_000;

/** @param day the latest day in the list that is seen now */
export function noteVisit(visits: Visits | null, day: string, now: number): Visits {
  if (visits === null) return { before: null, latest: day, at: now };
  const isNew = now - visits.at > pauseBetweenVisits;
  const latest = day > visits.latest ? day : visits.latest;
  return { before: isNew ? visits.latest : visits.before, latest, at: Math.max(now, visits.at) };
}

/** Returns null if a text holds no visits. */
export function readVisits(text: string | null): Visits | null {
  const [before, latest, at] = (text ?? "").split(" ");
  const isDay = (day: string | undefined) => /^\d{4}-\d\d-\d\d$/.test(day ?? "");
  if (!latest || !isDay(latest) || !(before === "-" || isDay(before)) || !/^\d{1,16}$/.test(at ?? "")) return null;
  return { before: before === "-" || before === undefined ? null : before, latest, at: Number(at) };
}

export function printVisits({ before, latest, at }: Visits): string {
  return `${before ?? "-"} ${latest} ${at}`;
}
