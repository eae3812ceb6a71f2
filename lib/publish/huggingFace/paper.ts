import { createHash } from "node:crypto";
import type { Day } from "../../calendar/day";
import { paperPath } from "../../papers/paths";
import type { Paper } from "../../papers/schema";
import { transliterate } from "../../text/transliterated";
import type { HubDetail, HubListing, HubPaper, HubUser } from "./schema";

export type HubSite = { name: string; url: string };

export type PaperOnDay = { paper: Paper; day: Day | null };

/** Many fields occur twice: clients read some in the item and some in its paper. */
export function hubListing({ paper, day }: PaperOnDay, site: HubSite): HubListing {
  return {
    paper: hubPaper({ paper, day }, site),
    ...describe(paper),
    // Documented as the date of the daily papers, and read as that.
    publishedAt: day === null ? (paper.publishedAt?.toISOString() ?? null) : startOf(day),
    thumbnail: `${site.url}${paperPath(paper.id)}.png`,
    submittedBy: siteAsUser(site),
  };
}

export function hubDetail(placed: PaperOnDay, site: HubSite): HubDetail {
  const none = { linkedModels: [], linkedDatasets: [], linkedSpaces: [] };
  return { ...hubPaper(placed, site), ...none, numTotalModels: 0, numTotalDatasets: 0, numTotalSpaces: 0 };
}

function hubPaper({ paper, day }: PaperOnDay, site: HubSite): HubPaper {
  const listed = day === null ? null : startOf(day);
  return {
    id: paper.id,
    ...describe(paper),
    authors: paper.authors.map((name, index) => ({ _id: idOf(`${paper.id} ${index}`), name, hidden: false })),
    publishedAt: paper.publishedAt?.toISOString() ?? listed,
    submittedOnDailyAt: listed,
    submittedOnDailyBy: siteAsUser(site),
    discussionId: null,
  };
}

function describe(paper: Paper) {
  const { code, project } = paper.links;
  const keywords = paper.keywords.length > 0 ? paper.keywords : paper.foundKeywords;
  return {
    title: paper.title,
    summary: paper.abstract,
    upvotes: paper.votes,
    numComments: paper.comments ?? 0,
    ...(project ? { projectPage: project } : {}),
    ...(code ? { githubRepo: code } : {}),
    ...(paper.stars === null ? {} : { githubStars: paper.stars }),
    ...(keywords.length > 0 ? { ai_keywords: keywords } : {}),
  };
}

export function siteAsUser({ name, url }: HubSite): HubUser {
  const user = handleOf(name);
  return { _id: idOf(url), fullname: name, name: user, user, avatarUrl: `${url}/icon.svg`, type: "user" };
}

/** Returns the user name, which the parameter `submitter` has. */
function handleOf(name: string): string {
  return (
    transliterate(name)
      .match(/[A-Za-z0-9]+/g)
      ?.join("-") ?? "site"
  );
}

function startOf(day: Day): string {
  return `${day}T00:00:00.000Z`;
}

function idOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 24);
}
