import { type Day, formatDay } from "@/lib/calendar/day";
import { periodOf } from "@/lib/calendar/period";
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
};

/** Papers of many days, each with its day. */
export function DatedPapers({ papers, topicPages, latest }: Props) {
  return (
    <div className="mt-2">
      {papers.map((paper, index) => (
        <PaperCard
          key={paper.id}
          isFirst={index === 0}
          paper={paper}
          topicPages={topicPages}
          isNew={paper.firstListedOn === latest}
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
