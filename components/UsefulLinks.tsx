import { Link } from "@/components/Link";

/** Links for a page that has nothing to show. */
export function UsefulLinks() {
  return (
    <p className="mt-6 flex flex-wrap gap-5">
      <Link href="/papers" className="text-accent underline decoration-line">
        Latest papers
      </Link>
      <Link href="/papers/trending" className="text-accent underline decoration-line">
        Trending papers
      </Link>
      <Link href="/topics" className="text-accent underline decoration-line">
        Topics
      </Link>
    </p>
  );
}
