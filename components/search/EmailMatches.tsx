import { Link } from "@/components/Link";
import { subscribeUrlForSearch } from "@/lib/subscribers/subscribeUrl";

/** A link to subscribe to a query's new results. */
export function EmailMatches({ text }: { text: string }) {
  if (text.trim() === "") return null;
  return (
    <Link
      data-screen-only
      href={subscribeUrlForSearch(text.trim())}
      className="py-1 text-muted text-sm max-sm:py-3 underline decoration-edge hover:text-accent"
    >
      Email me new matches
    </Link>
  );
}
