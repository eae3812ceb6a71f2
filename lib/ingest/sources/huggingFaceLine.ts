import { isObject } from "../../platform/json/isObject";
import { count, firstImage, instant, webUrl } from "./optionalFields";

type Line = Record<string, unknown>;

/** Names of huggingface_hub's PaperInfo that differ from the API's in more than case. */
const pythonNames: Record<string, string> = { submittedOnDailyAt: "submitted_at", numComments: "comments" };

/** Returns whether a line is a paper of Hugging Face's API: alone, or an item of a list with the paper inside. */
export function isHuggingFaceLine(line: Line): boolean {
  return isObject(line.paper) || (!("abstract" in line) && ("summary" in line || "upvotes" in line));
}

/** Converts a paper of Hugging Face's API to our fields. Our own fields beside it (`day`, `rank`) stay. */
export function fromHuggingFace(line: Line): Line {
  const paper = isObject(line.paper) ? line.paper : line;
  const lookUp = (name: string) => paper[name] ?? line[name]; // Many fields occur twice, in the item and in its paper
  const field = (name: string) => lookUp(name) ?? lookUp(snakeCase(name)) ?? lookUp(pythonNames[name] ?? name);
  const isListed = paper !== line;
  return {
    ...line,
    id: field("id") ?? field("arxivId") ?? field("paperId"),
    title: field("title"),
    abstract: field("summary") ?? field("abstract"),
    authors: field("authors"),
    published: instant(paper.publishedAt ?? paper.published_at) ?? line.published,
    // In a list's item, `publishedAt` is the day of the list.
    day:
      line.day ??
      dateOf(field("submittedOnDailyAt")) ??
      (isListed ? dateOf(line.publishedAt ?? line.published_at) : undefined),
    votes: count(field("upvotes")) ?? line.votes,
    stars: count(field("githubStars")) ?? line.stars,
    comments: count(field("numComments")) ?? line.comments,
    keywords: field("aiKeywords") ?? line.keywords,
    image: firstImage(field("mediaUrls")) ?? line.image,
    links: {
      code: webUrl(field("githubRepo")),
      project: webUrl(field("projectPage")),
      ...(isObject(line.links) ? line.links : {}),
    },
  };
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);
}

function dateOf(date: unknown): string | undefined {
  return instant(date)?.slice(0, "2025-03-12".length);
}
