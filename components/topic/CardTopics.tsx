import { Link } from "@/components/Link";
import type { Paper } from "@/lib/papers/schema";
import { topicPath } from "@/lib/papers/topics/paths";
import type { TopicPages } from "@/lib/papers/topics/topicPage";
import { linkedTopics } from "@/lib/papers/topics/topicsOf";

const maxTopics = { categories: 2, keywords: 3 };

/** The topics of a paper in a list. Keywords without a page are left out: they would lead to this paper alone. */
export function CardTopics({ paper, pages }: { paper: Paper; pages: TopicPages }) {
  const { categories, keywords } = linkedTopics(paper, pages);
  const topics = [...categories.slice(0, maxTopics.categories), ...keywords.slice(0, maxTopics.keywords)];
  if (topics.length === 0) return null;
  return (
    <ul data-screen-only aria-label="Topics" className="mt-1.5 flex flex-wrap gap-x-3 text-xs">
      {topics.map(({ slug, page, name, kind }) => (
        <li key={slug} className="min-w-0 max-w-full">
          <Link
            href={topicPath(page)}
            title={kind === "category" ? name : undefined}
            className="block min-w-6 truncate py-1 text-muted hover:text-accent"
          >
            <bdi>{kind === "category" ? slug : name}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}
