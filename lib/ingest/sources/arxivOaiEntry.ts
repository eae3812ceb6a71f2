import { parseArxivId } from "../../papers/identity/arxivId";
import { authorsIn } from "../../papers/paperAuthors";
import { child, childrenOf, type Element, textOf } from "../fetcher/xml";
import { type ArxivEntry, saysWithdrawn } from "./arxivRecord";

/** In arXivRaw, which has the versions, or arXiv, which has the authors' names in parts. */
export function readOaiEntry(record: Element): ArxivEntry | null {
  const metadata = child(record, "metadata");
  const raw = child(metadata, "arXivRaw");
  const element = raw ?? child(metadata, "arXiv");
  const id = parseArxivId(textOf(element, "id") ?? "");
  if (!element || !id) return null;
  const comments = textOf(element, "comments");
  const common = {
    id: id.id,
    title: textOf(element, "title") ?? "",
    abstract: textOf(element, "abstract") ?? "",
    categories: (textOf(element, "categories") ?? "").split(/\s+/).filter(Boolean),
    comments,
    doi: textOf(element, "doi"),
    journal: textOf(element, "journal-ref"),
  };
  return raw ? { ...common, ...readVersions(raw, comments) } : { ...common, ...readDates(element) };
}

/** arXiv sorts the versions by name, v10 before v2. */
function readVersions(element: Element, comments: string | null) {
  const versions = childrenOf(element, "version")
    .map((version) => ({
      number: Number(version.attributes.version?.replace(/^v/, "")),
      at: new Date(textOf(version, "date") ?? ""),
      size: textOf(version, "size"),
      types: textOf(version, "source_type") ?? "",
    }))
    .filter(({ number, at }) => Number.isInteger(number) && !Number.isNaN(at.getTime()))
    .sort((a, b) => a.number - b.number);
  const [first, last] = [versions[0], versions.at(-1)];
  // Source type I means that the source is to be ignored, which is how arXiv marks a withdrawal.
  const isWithdrawn = last?.types.includes("I") || (last?.size === "0kb" && saysWithdrawn(comments));
  return {
    version: last?.number ?? null,
    submitted: first?.at ?? null,
    authors: authorsIn(textOf(element, "authors") ?? ""),
    withdrawn: last && isWithdrawn ? { at: last.at, why: comments ?? "" } : null,
  };
}

/** Only the day of submission is known. Noon is assumed: most papers come in before the cutoff. */
function readDates(element: Element) {
  const created = new Date(`${textOf(element, "created")}T12:00:00Z`);
  const names = childrenOf(child(element, "authors"), "author").map((author) =>
    [textOf(author, "forenames"), textOf(author, "keyname"), textOf(author, "suffix")].filter(Boolean).join(" "),
  );
  return {
    version: null,
    submitted: Number.isNaN(created.getTime()) ? null : created,
    // An author called “:” separates a collaboration from its members.
    authors: names.filter((name) => /\p{L}/u.test(name)),
    withdrawn: undefined,
  };
}
