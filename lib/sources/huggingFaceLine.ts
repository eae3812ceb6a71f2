import { isObject } from "../json/isObject";
import { count, instant, webUrl } from "./margins";

type Line = Record<string, unknown>;

/** Whether a line is a paper as Hugging Face's API has it: alone, or in a list, with the paper within. */
export function isHuggingFaceLine(line: Line): boolean {
  return isObject(line.paper) || (!("abstract" in line) && ("summary" in line || "upvotes" in line));
}

/** Brings a paper of Hugging Face's API into our shape. What it has of ours beside (`day`, `rank`) stays. */
export function fromHuggingFace(line: Line): Line {
  const paper = isObject(line.paper) ? line.paper : line;
  // Much stands in it twice, beside the paper and within.
  const given = (name: string) => paper[name] ?? line[name];
  const isListed = paper !== line;
  return {
    ...line,
    id: given("id"),
    title: given("title"),
    abstract: given("summary") ?? given("abstract"),
    authors: given("authors"),
    published: instant(paper.publishedAt) ?? line.published,
    // Beside a paper, `publishedAt` is the day of the list.
    day: line.day ?? dateOf(given("submittedOnDailyAt")) ?? (isListed ? dateOf(line.publishedAt) : undefined),
    votes: count(given("upvotes")) ?? line.votes,
    stars: count(given("githubStars")) ?? line.stars,
    comments: count(given("numComments")) ?? line.comments,
    keywords: given("ai_keywords") ?? line.keywords,
    links: {
      code: webUrl(given("githubRepo")),
      project: webUrl(given("projectPage")),
      ...(isObject(line.links) ? line.links : {}),
    },
  };
}

function dateOf(date: unknown): string | undefined {
  return instant(date)?.slice(0, "2025-03-12".length);
}
