import { Link } from "@/components/Link";
import { type SearchAddress, searchPath, sortOrders } from "@/lib/search/paths";

const names = { relevance: "Relevance", newest: "Newest", votes: "Votes" };

/** Links that sort the results. */
export function SortLinks({ address }: { address: SearchAddress }) {
  return (
    <nav aria-label="Order" className="flex gap-4 text-sm">
      {sortOrders.map((order) => (
        <Link
          key={order}
          href={searchPath({ ...address, order, cursor: null })}
          aria-current={order === address.order ? "true" : undefined}
          className="py-1 text-muted max-sm:py-3 underline-offset-8 hover:text-accent aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:decoration-accent"
        >
          {names[order]}
        </Link>
      ))}
    </nav>
  );
}
