import { Link } from "@/components/Link";
import { tabClass } from "@/components/tabLook";
import { type TopicOrder, topicPath } from "@/lib/papers/topics/paths";

const names = { newest: "Newest", trending: "Trending" };

/** Links that sort a topic's papers. */
export function TopicOrders({ slug, current }: { slug: string; current: TopicOrder }) {
  return (
    <nav aria-label="Order" className="mt-8 flex gap-1 text-sm">
      {(["newest", "trending"] as const).map((order) => (
        <Link
          key={order}
          href={topicPath(slug, { order })}
          aria-current={order === current ? "page" : undefined}
          className={tabClass}
        >
          {names[order]}
        </Link>
      ))}
    </nav>
  );
}
