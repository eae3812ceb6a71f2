import { Link } from "@/components/Link";
import type { Paper } from "@/lib/papers/schema";
import { topicPath } from "@/lib/papers/topics/paths";
import { topicsOfPaper } from "@/lib/papers/topics/topicsOf";

const maxTopics = { categories: 2, keywords: 3 };

/** The topics of a paper in a list. */
export function CardTopics({ paper }: { paper: Paper }) {
  const { categories, keywords } = topicsOfPaper(paper);
  const topics = [...categories.slice(0, maxTopics.categories), ...keywords.slice(0, maxTopics.keywords)];
  if (topics.length === 0) return null;
  return (
    <ul data-screen-only aria-label="Topics" className="mt-1.5 flex flex-wrap gap-x-3 text-xs">
      {topics.map(({ slug, name, kind }) => (
        <li key={slug} className="min-w-0 max-w-full">
          <Link
            href={topicPath(slug)}
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
