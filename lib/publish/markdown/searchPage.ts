import type { SearchAddress } from "../../search/paths";
import { searchPath } from "../../search/paths";
import { searchPapers } from "../../search/store";
import { plural } from "../../text/plural";
import type { SearchPage } from "../pages";
import type { MarkdownList } from "./list";

const pageSize = 20;

export async function searchList({ search: { text, order, cursor } }: SearchPage): Promise<MarkdownList> {
  const found = await searchPapers(text, { order, cursor, pageSize });
  const { total, estimated, corrected, mode, next } = found;
  const words = corrected.map(({ typed, meant }) => `${meant} for ${typed}`).join(", ");
  return {
    heading: text.trim() === "" ? "Search" : `Search: ${text}`,
    notes: [
      `${estimated ? "About " : ""}${plural(total, "paper")}${mode === "some" ? " with all or some of the words" : ""}.`,
      ...(words ? [`Searched for ${words}.`] : []),
    ],
    papers: found.papers.map((paper) => ({ ...paper, day: paper.firstListedOn })),
    first: found.skipped + 1,
    links: next === null ? [] : [{ label: "Next page", path: markdownPath({ text, order, cursor: next }) }],
  };
}

function markdownPath(address: SearchAddress): string {
  return searchPath(address).replace("/search?", "/search.md?");
}
