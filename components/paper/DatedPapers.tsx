import { type Day, shortDay } from "@/lib/calendar/day";
import { periodOf } from "@/lib/calendar/period";
import type { View } from "@/lib/papers/listings/choices";
import { periodPath } from "@/lib/papers/listings/paths";
import type { Paper } from "@/lib/papers/schema";
import type { TopicPages } from "@/lib/papers/topics/topicPage";
import { Link } from "../Link";
import { PaperCard } from "./PaperCard";

type Props = {
  topicPages: TopicPages;
  /** Each with the day under which the list shows it. */
  papers: (Paper & { day: Day })[];
  /** Papers that were first listed on this day are marked as new. */
  latest: Day | null;
  view?: View;
  /** What names the list in the addresses of its papers. */
  list?: string | null;
  /** Whether the first of them is the first of the page. */
  isFirst?: boolean;
};

/** Papers of many days, each with its day. */
export function DatedPapers({ papers, topicPages, latest, view = "cards", list = null, isFirst = true }: Props) {
  return (
    <div data-view={view} className="mt-1">
      {papers.map((paper, index) => (
        <PaperCard
          key={paper.id}
          isFirst={isFirst && index === 0}
          paper={paper}
          topicPages={topicPages}
          list={list}
          isNew={latest !== null && paper.firstListedOn === latest}
          note={<PaperDay paper={paper} />}
        />
      ))}
    </div>
  );
}

/** The day of a paper, which leads to the others of that day; just the date of one that no day lists. */
function PaperDay({ paper: { day, firstListedOn } }: { paper: Props["papers"][number] }) {
  if (day === "") return null;
  const shown = shortDay(day);
  if (firstListedOn === null) return <span className="py-1 text-muted">{shown}</span>;
  return (
    <Link href={periodPath(periodOf("day", day))} className="py-1 text-muted hover:text-accent">
      {shown}
    </Link>
  );
}
