import type { ReactNode } from "react";
import { Link } from "@/components/Link";
import { CardTopics } from "@/components/topic/CardTopics";
import { paperPathIn } from "@/lib/papers/listings/listKey";
import type { Paper } from "@/lib/papers/schema";
import type { TopicPages } from "@/lib/papers/topics/topicPage";
import { languageOf } from "@/lib/text/languageOf";
import { Abstract, ReadOn } from "./Abstract";
import { Authors } from "./Authors";
import { Keep } from "./Keep";
import { keptFacts } from "./keptFacts";
import { LinkRow } from "./LinkRow";
import { Picture } from "./Picture";
import { Prose } from "./Prose";
import { Votes } from "./Votes";

type Props = {
  paper: Paper;
  topicPages: TopicPages;
  /** Whether it is marked as new; null in a list where no paper is. */
  isNew?: boolean | null;
  /** Whether it is the first of its list, which the skip link leads to. */
  isFirst?: boolean;
  /** The list that it is in, where that is not its day, for the way to the papers beside it. */
  list?: string | null;
  /** The first item below the abstract, such as the day in a feed of several days. */
  note?: ReactNode;
  /** Replace the title, the abstract and the authors, for example with matches marked. */
  title?: ReactNode;
  abstract?: ReactNode;
  authors?: ReactNode;
  /** The last item below the abstract, in place of “Read more”. */
  foot?: ReactNode;
};

/** A paper in a list. */
export function PaperCard({
  paper,
  topicPages,
  isNew = null,
  isFirst = false,
  list = null,
  note,
  title,
  abstract,
  authors,
  foot,
}: Props) {
  return (
    <article data-paper {...keptFacts(paper)} className="scroll-mt-6 border-line border-t py-7 first:border-t-0">
      <h2 className="paper-text -mt-1.5 text-balance font-semibold font-serif text-xl leading-snug max-sm:relative max-sm:-my-2.5 max-sm:py-2.5 sm:text-[1.375rem]">
        {/* On phones, all of the heading is the link. */}
        <Link
          href={paperPathIn(list, paper.id)}
          {...(isFirst ? { id: "first" } : {})}
          className="hover:text-accent max-sm:before:absolute max-sm:before:inset-0"
        >
          <bdi lang={languageOf(paper.title) ?? undefined}>{title ?? <Prose source={paper.title} links={false} />}</bdi>
        </Link>
        {isNew === null ? null : (
          <span
            data-screen-only
            data-new
            hidden={!isNew}
            className="filled ml-2 inline-block rounded-sm px-1.5 py-px align-[0.2em] font-medium font-sans text-[0.6875rem] uppercase leading-4 tracking-wide"
          >
            New
          </span>
        )}
      </h2>
      <div data-authors className="mt-1.5">
        {authors ?? <Authors names={paper.authors} />}
      </div>
      <div data-text className="paper-text mt-1 has-[img]:flow-root">
        <Picture picture={paper.picture} size="small" />
        {abstract ?? <Abstract paper={paper} />}
      </div>
      <div data-facts className="mt-2">
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm">
          <Votes count={paper.votes} />
          {note}
          <LinkRow paper={paper} />
          <span data-screen-only data-actions className="ml-auto flex items-baseline gap-x-4">
            <Keep />
            <span data-foot>{foot ?? (abstract ? null : <ReadOn source={paper.abstract} />)}</span>
          </span>
        </div>
        <CardTopics paper={paper} pages={topicPages} />
      </div>
    </article>
  );
}
