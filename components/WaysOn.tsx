import { Link } from "@/components/Link";

/** Where a reader can go from a page that has nothing for them. */
export function WaysOn() {
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
