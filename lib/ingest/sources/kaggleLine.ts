import { authorsIn } from "../../papers/paperAuthors";
import { isObject } from "../../platform/json/isObject";
import { arxivNumber } from "./arxivNumber";
import { describeEntry, saysWithdrawn } from "./arxivRecord";

type Line = Record<string, unknown>;

/** arXiv's metadata on Kaggle (kaggle.com/datasets/Cornell-University/arxiv). */
export function isKaggleLine(line: Line): boolean {
  return (
    typeof line.categories === "string" && ["versions", "update_date", "authors_parsed"].some((key) => key in line)
  );
}

/** Converts a line of that dump to our fields. Its `comments` are the authors' remarks, not a number. */
export function fromKaggle(line: Line): Line {
  const { first, last } = versionsOf(line.versions);
  const comments = text(line.comments);
  const described = describeEntry({
    id: arxivNumber(String(line.id ?? "")),
    version: last?.number ?? null,
    title: text(line.title) ?? "",
    abstract: text(line.abstract) ?? "",
    authors: authorsOf(line),
    categories: (text(line.categories) ?? "").split(/\s+/).filter(Boolean),
    submitted: first?.at ?? null,
    comments,
    doi: text(line.doi),
    journal: text(line["journal-ref"]),
    withdrawn: last && saysWithdrawn(comments) ? { at: last.at, why: comments ?? "" } : undefined,
  });
  // `title` and `abstract` stay as given, so that a missing one is reported as for any other line.
  return { ...line, comments: undefined, ...described, title: line.title, abstract: line.abstract };
}

function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function authorsOf(line: Line): string[] {
  const asText = text(line.authors);
  if (asText !== null || !Array.isArray(line.authors_parsed)) return authorsIn(asText ?? "");
  return line.authors_parsed.filter(Array.isArray).map(([family, given, suffix]) =>
    [given, family, suffix]
      .map((part) => text(part) ?? "")
      .filter(Boolean)
      .join(" "),
  );
}

function versionsOf(versions: unknown) {
  const read = (Array.isArray(versions) ? versions : []).filter(isObject).map(({ version, created }) => ({
    number: Number(text(version)?.replace(/^v/, "")),
    at: new Date(text(created) ?? ""),
  }));
  const valid = read.filter(({ number, at }) => Number.isInteger(number) && !Number.isNaN(at.getTime()));
  const sorted = valid.sort((a, b) => a.number - b.number);
  return { first: sorted[0], last: sorted.at(-1) };
}
