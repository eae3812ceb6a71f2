import { Link } from "@/components/Link";

/** Links for a page that has nothing to show. */
export function UsefulLinks() {
  return (
    <p data-screen-only className="mt-6 flex flex-wrap gap-5">
      <Link href="/papers" className="py-1 text-accent underline decoration-edge">
        Latest papers
      </Link>
      <Link href="/papers/trending" className="py-1 text-accent underline decoration-edge">
        Trending papers
      </Link>
      <Link href="/topics" className="py-1 text-accent underline decoration-edge">
        Topics
      </Link>
    </p>
  );
}
