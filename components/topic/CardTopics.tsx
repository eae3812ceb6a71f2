import { Link } from "@/components/Link";
import type { Paper } from "@/lib/papers/schema";
import { topicPath } from "@/lib/papers/topics/paths";
import { topicsOfPaper } from "@/lib/papers/topics/topicsOf";

const most = { categories: 2, keywords: 3 };

/** What a paper in a list is about, in small print. */
export function CardTopics({ paper }: { paper: Paper }) {
  const { categories, keywords } = topicsOfPaper(paper);
  const topics = [...categories.slice(0, most.categories), ...keywords.slice(0, most.keywords)];
  if (topics.length === 0) return null;
  return (
    <ul aria-label="Topics" className="mt-1.5 flex flex-wrap gap-x-3 text-xs">
      {topics.map(({ slug, name, kind }) => (
        <li key={slug} className="min-w-0 max-w-full">
          <Link
            href={topicPath(slug)}
            title={kind === "category" ? name : undefined}
            className="block truncate py-1 text-muted hover:text-accent"
          >
            <bdi>{kind === "category" ? slug : name}</bdi>
          </Link>
        </li>
      ))}
    </ul>
  );
}
