import { Link } from "@/components/Link";
import { comparePath } from "@/lib/papers/topics/comparison";
import { topicPath } from "@/lib/papers/topics/paths";
import type { PaperTopic } from "@/lib/papers/topics/topicsOf";
import { formatCount } from "@/lib/text/plural";

type Topic = PaperTopic & { papers: number };

/** The compared topics, each with the look of its line and a link that takes it out. */
export function ComparedTopics({ topics }: { topics: readonly Topic[] }) {
  return (
    <ul aria-label="Compared topics" className="mt-5 text-sm">
      {topics.map(({ slug, name, papers }, index) => (
        <li key={slug} className="flex items-center gap-3 border-line border-b">
          <svg aria-hidden="true" viewBox="0 0 32 8" className="plot h-2 w-8 shrink-0">
            <path data-line={index + 1} d="M0 4h32" fill="none" strokeWidth={2} />
          </svg>
          <Link href={topicPath(slug)} className="min-w-0 flex-1 break-words py-2 max-sm:py-3 hover:text-accent">
            <bdi>{name}</bdi>
          </Link>
          <span className="tabular text-muted">{formatCount(papers, "paper")}</span>
          <Link
            href={comparePath(topics.filter((topic) => topic.slug !== slug).map((topic) => topic.slug))}
            className="py-2 text-muted underline decoration-edge max-sm:py-3 hover:text-accent"
          >
            Remove<span className="sr-only"> {name}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
