import type { SearchAddress } from "../../search/paths";
import { searchPath } from "../../search/paths";
import { searchPapers } from "../../search/store";
import { plural } from "../../text/plural";
import type { SearchPage } from "../pages";
import type { MarkdownList } from "./list";

const pageSize = 20;

export async function searchList({
  search: { text, order, weaker: isWeakerWanted, cursor },
}: SearchPage): Promise<MarkdownList> {
  const found = await searchPapers(text, { order, weaker: isWeakerWanted, cursor, pageSize });
  const { total, weaker, showsWeaker, estimated, corrected, mode, next } = found;
  const words = corrected.map(({ typed, meant }) => `${meant} for ${typed}`).join(", ");
  return {
    heading: text.trim() === "" ? "Search" : `Search: ${text}`,
    notes: [
      ...(weaker > 0 && weaker === total ? ["No paper matches closely. These contain a few of the words:"] : []),
      `${estimated ? "About " : ""}${plural(total, "paper")}${mode === "some" ? " with all or some of the words" : ""}.`,
      ...(words ? [`Searched for ${words}.`] : []),
    ],
    papers: found.papers.map((paper) => ({ ...paper, day: paper.firstListedOn })),
    first: found.skipped + 1,
    links: [
      ...(next === null
        ? []
        : [{ label: "Next page", path: markdownPath({ text, order, weaker: isWeakerWanted, cursor: next }) }]),
      ...(weaker === 0 || showsWeaker
        ? []
        : [
            {
              label: `Weaker matches (${weaker})`,
              path: markdownPath({ text, order, weaker: true }),
            },
          ]),
    ],
  };
}

function markdownPath(address: SearchAddress): string {
  return searchPath(address).replace("/search?", "/search.md?");
}
