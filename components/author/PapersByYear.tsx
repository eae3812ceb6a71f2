import { DatedPapers } from "@/components/paper/DatedPapers";
import type { Day } from "@/lib/calendar/day";
import { papersByYear, yearId, yearLabel } from "@/lib/papers/authors/years";
import type { Paper } from "@/lib/papers/schema";
import type { TopicPages } from "@/lib/papers/topics/topicPage";

type Props = { papers: (Paper & { day: Day })[]; topicPages: TopicPages; latest: Day | null };

/** Papers in the order given, newest first, below the years of their days. */
export function PapersByYear({ papers, topicPages, latest }: Props) {
  return [...papersByYear(papers)].map(([year, ofYear], index) => (
    <section key={year} aria-labelledby={yearId(year)} className="mt-8">
      <h2
        id={yearId(year)}
        className="tabular scroll-mt-6 border-line border-b pb-1 font-semibold font-serif text-xl tracking-tight"
      >
        {yearLabel(year)}
      </h2>
      <DatedPapers papers={ofYear} topicPages={topicPages} latest={latest} isFirst={index === 0} />
    </section>
  ));
}
