import { addDays, type Day } from "../../calendar/day";
import type { Period } from "../../calendar/period";
import { decodePath } from "../../papers/paths";

/** A unit of change that pages depend on, named as in the triggers of PageChange (prisma/triggers.sql). */
export type Scope = string;

export const anyPaper: Scope = "papers"; // Any paper: its text, votes, score or listings
export const anyDay: Scope = "days"; // Which days have papers
export const anyTopic: Scope = "topics";
/** All authors are one scope, because a paper may have thousands, whose pages it would touch. */
export const anyAuthor: Scope = "authors";
export const dueSources: Scope = "sources"; // When the next papers are due
export const searchIndex: Scope = "index";
export const siteTexts: Scope = "site"; // The site's tagline, byline and id

export function paperScope(id: string): Scope {
  return `paper:${id}`;
}

export function topicScope(slug: string): Scope {
  return `topic:${slug}`;
}

export function dayScopes(period: Period): Scope[] {
  const scopes: Scope[] = [];
  for (let day: Day = period.from; day <= period.to; day = addDays(day, 1)) scopes.push(`day:${day}`);
  return scopes;
}

/** The papers that a page links to: a new title or vote count of any of them renews it. */
export function linkedPapers(html: string): Scope[] {
  const ids = new Set<string>();
  for (const [, path = ""] of html.matchAll(/href="\/papers\/([^"?#]+)/g)) {
    const id = decodePath(path.replaceAll("&amp;", "&"));
    if (id !== null && !/^(?:date|week|month)\/|^trending$/.test(id)) ids.add(id);
  }
  return [...ids].map(paperScope);
}
