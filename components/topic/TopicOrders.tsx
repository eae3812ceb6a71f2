import { Link } from "@/components/Link";
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
          className="rounded-md px-3 py-1.5 text-muted underline-offset-8 hover:text-accent aria-[current]:bg-raised aria-[current]:font-medium aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:decoration-accent max-sm:py-3"
        >
          {names[order]}
        </Link>
      ))}
    </nav>
  );
}
