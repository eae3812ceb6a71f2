import { Link } from "@/components/Link";
import { subscribeUrlForSearch } from "@/lib/subscribers/subscribeUrl";

/** A link to subscribe to a query's new results. */
export function EmailMatches({ text }: { text: string }) {
  if (text.trim() === "") return null;
  return (
    <Link
      href={subscribeUrlForSearch(text.trim())}
      className="py-1 text-muted text-sm underline decoration-line hover:text-accent"
    >
      Email me new matches
    </Link>
  );
}
