import { isObject } from "../../platform/json/isObject";
import { count, instant, webUrl } from "./margins";

type Line = Record<string, unknown>;

/** As huggingface_hub's PaperInfo has the API's fields, beside those that only change their letters: `githubRepo`, `github_repo`. */
const pythonNames: Record<string, string> = { submittedOnDailyAt: "submitted_at", numComments: "comments" };

/** Whether a line is a paper as Hugging Face's API has it: alone, or in a list, with the paper within. */
export function isHuggingFaceLine(line: Line): boolean {
  return isObject(line.paper) || (!("abstract" in line) && ("summary" in line || "upvotes" in line));
}

/** Brings a paper of Hugging Face's API into our shape. What it has of ours beside (`day`, `rank`) stays. */
export function fromHuggingFace(line: Line): Line {
  const paper = isObject(line.paper) ? line.paper : line;
  // Much stands in it twice, beside the paper and within.
  const under = (name: string) => paper[name] ?? line[name];
  const given = (name: string) => under(name) ?? under(snakeCase(name)) ?? under(pythonNames[name] ?? name);
  const isListed = paper !== line;
  return {
    ...line,
    id: given("id") ?? given("arxivId") ?? given("paperId"),
    title: given("title"),
    abstract: given("summary") ?? given("abstract"),
    authors: given("authors"),
    published: instant(paper.publishedAt ?? paper.published_at) ?? line.published,
    // Beside a paper, `publishedAt` is the day of the list.
    day:
      line.day ??
      dateOf(given("submittedOnDailyAt")) ??
      (isListed ? dateOf(line.publishedAt ?? line.published_at) : undefined),
    votes: count(given("upvotes")) ?? line.votes,
    stars: count(given("githubStars")) ?? line.stars,
    comments: count(given("numComments")) ?? line.comments,
    keywords: given("aiKeywords") ?? line.keywords,
    links: {
      code: webUrl(given("githubRepo")),
      project: webUrl(given("projectPage")),
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
