import { Link } from "@/components/Link";
import { PaperCount } from "@/components/PaperCount";
import { topicPath } from "@/lib/papers/topics/paths";
import type { TopicPages } from "@/lib/papers/topics/topicPage";
import type { PaperTopic } from "@/lib/papers/topics/topicsOf";
import { keywordSearchPath } from "@/lib/search/paths";

type Props = {
  topics: (PaperTopic & { papers?: number })[];
  label: string;
  /** Which of them have a page; the others are plain and lead to a search. Without it, all have one. */
  pages?: TopicPages;
};

/** Topics as links to their papers; a category shows its code and its name. */
export function TopicChips({ topics, label, pages }: Props) {
  if (topics.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2 text-sm">
      {topics.map(({ slug, name, kind, papers }) => (
        <li key={slug} className="min-w-0 max-w-full">
          <Link
            {...linkOf(slug, name, pages)}
            className={`relative flex rounded-full py-1 text-muted max-sm:py-3 hover:text-accent ${isTopic(slug, pages) ? "bg-raised px-3" : "px-1"}`}
          >
            <span className="min-w-0 truncate">
              {kind === "category" && slug !== name ? <span className="text-ink">{slug} </span> : null}
              <bdi>{name}</bdi>
            </span>
            {papers === undefined ? null : (
              <span className="tabular whitespace-pre">
                {" · "}
                <PaperCount papers={papers} />
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function isTopic(slug: string, pages: TopicPages | undefined): boolean {
  return pages === undefined || pages.has(slug);
}

function linkOf(slug: string, name: string, pages: TopicPages | undefined) {
  const page = pages ? pages.get(slug) : slug;
  if (page !== undefined) return { href: topicPath(page) };
  return { href: keywordSearchPath(name), title: `Search papers for “${name}”` };
}
