import { type Day, formatDay } from "@/lib/calendar/day";
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
};

/** Papers of many days, each with its day. */
export function DatedPapers({ papers, topicPages, latest, view = "cards", list = null }: Props) {
  return (
    <div data-view={view} className="mt-1">
      {papers.map((paper, index) => (
        <PaperCard
          key={paper.id}
          isFirst={index === 0}
          paper={paper}
          topicPages={topicPages}
          list={list}
          isNew={latest !== null && paper.firstListedOn === latest}
          note={
            <Link href={periodPath(periodOf("day", paper.day))} className="py-1 text-muted hover:text-accent">
              {formatDay(paper.day, { year: "numeric", month: "short", day: "numeric" })}
            </Link>
          }
        />
      ))}
    </div>
  );
}
