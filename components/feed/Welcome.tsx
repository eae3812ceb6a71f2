import { Link } from "@/components/Link";
import { formatCount } from "@/lib/text/plural";

const link = "text-ink underline decoration-edge hover:text-accent";

/** Says on the home page what the site is and how papers get here. @param sources how many it fetches from */
export function Welcome({ sources }: { sources: number }) {
  return (
    <p data-screen-only className="mb-4 text-muted text-sm">
      New research papers each day,{" "}
      <Link href="/about/sources" className={link}>
        {sources === 0 ? "imported by hand" : `from ${formatCount(sources, "source")}`}
      </Link>
      ,{" "}
      <Link href="/about" className={link}>
        ranked by votes
      </Link>
      .
    </p>
  );
}
