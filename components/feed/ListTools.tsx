import { isNarrowed, type ListChoices } from "@/lib/papers/listings/choices";
import { narrowingsOf } from "@/lib/papers/listings/narrowings";
import type { Paper } from "@/lib/papers/schema";
import { Narrow, Narrowed } from "./Narrow";
import { Unseen } from "./Unseen";
import { Views } from "./Views";

type Props = {
  path: string;
  choices: ListChoices;
  page: number;
  /** The papers that the page shows, of `total` in the list as it is narrowed. */
  papers: Paper[];
  total: number;
};

/** The row above a list: what it is narrowed to, and how much of each paper it shows. */
export function ListTools({ path, choices, page, papers, total }: Props) {
  if (total === 0 && !isNarrowed(choices)) return null;
  const offered = narrowingsOf(papers, choices);
  return (
    <div data-screen-only className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <Narrow path={path} choices={choices} offered={offered} isWhole={papers.length === total} />
      <Narrowed path={path} choices={choices} />
      {papers.length > 0 ? <Unseen papers={papers.length} /> : null}
      <div className="ml-auto">
        <Views path={path} choices={choices} page={page} />
      </div>
    </div>
  );
}
