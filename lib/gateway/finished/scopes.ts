import { addDays, type Day } from "../../calendar/day";
import type { Period } from "../../calendar/period";
import { decodePath } from "../../papers/paths";

/** A unit of change that pages depend on, named as in the triggers of PageChange (prisma/triggers.sql). */
export type Scope = string;

/** Any paper: its text, votes, score or listings. */
export const anyPaper: Scope = "papers";
/** Which days have papers. */
export const anyDay: Scope = "days";
/** Which topics there are. */
export const anyTopic: Scope = "topics";
/** What the search index and the vectors find. */
export const searchIndex: Scope = "index";
/** The site's tagline, byline and id. */
export const siteTexts: Scope = "site";

export function paperScope(id: string): Scope {
  return `paper:${id}`;
}

export function topicScope(slug: string): Scope {
  return `topic:${slug}`;
}

/** Returns the scopes of the days of a period. */
export function dayScopes(period: Period): Scope[] {
  const scopes: Scope[] = [];
  for (let day: Day = period.from; day <= period.to; day = addDays(day, 1)) scopes.push(`day:${day}`);
  return scopes;
}

/**
 * Returns the scopes of the papers that a page links to, so that a new title or vote count of any of them renews it.
 * @param html of a page of ours
 */
export function linkedPapers(html: string): Scope[] {
  const ids = new Set<string>();
  for (const [, path = ""] of html.matchAll(/href="\/papers\/([^"?#]+)/g)) {
    const id = decodePath(path.replaceAll("&amp;", "&"));
    if (id !== null && !/^(?:date|week|month)\/|^trending$/.test(id)) ids.add(id);
  }
  return [...ids].map(paperScope);
}
