import { Fragment } from "react";
import { Highlighted } from "@/components/Highlighted";
import { Link } from "@/components/Link";
import { ReadOn, Rest } from "@/components/paper/Abstract";
import { PaperCard } from "@/components/paper/PaperCard";
import { shortDay } from "@/lib/calendar/day";
import { periodOf } from "@/lib/calendar/period";
import { periodPath } from "@/lib/papers/listings/paths";
import type { Paper } from "@/lib/papers/schema";
import type { TopicPages } from "@/lib/papers/topics/topicPage";
import { highlightAbstract, highlightText } from "@/lib/search/highlight/highlightText";
import type { Explanation } from "@/lib/search/ranking/explanation";
import { FoundAuthors } from "./FoundAuthors";
import { WhyResult } from "./WhyResult";

/** Characters; about three lines. */
const snippetLength = 250;

type Props = { paper: Paper & { why: Explanation | null }; marks: string[]; isFirst: boolean; topicPages: TopicPages };

/** A result of a search, with its matches marked. */
export function SearchResultCard({ paper, marks, isFirst, topicPages }: Props) {
  const parts = highlightAbstract(paper.abstract, marks, snippetLength);
  return (
    <PaperCard
      paper={paper}
      topicPages={topicPages}
      isFirst={isFirst}
      title={<Highlighted runs={highlightText(paper.title, marks)} />}
      abstract={
        parts && (
          <p dir="auto" data-abstract className="font-serif text-ink/90 leading-relaxed">
            {parts.map(({ isBest, runs }, index) => {
              const Part = isBest ? Fragment : Rest;
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no identity but their position
                <Part key={index}>
                  <Highlighted runs={runs} />
                </Part>
              );
            })}
          </p>
        )
      }
      authors={<FoundAuthors names={paper.authors} marks={marks} />}
      note={
        paper.firstListedOn ? (
          <Link href={periodPath(periodOf("day", paper.firstListedOn))} className="py-1 text-muted hover:text-accent">
            {shortDay(paper.firstListedOn)}
          </Link>
        ) : null
      }
      foot={
        <span className="flex items-baseline gap-x-4">
          <WhyResult paper={paper} marks={marks} />
          {parts?.length === 1 ? null : <ReadOn source={paper.abstract} />}
        </span>
      }
    />
  );
}
