import { Link } from "@/components/Link";
import { type SearchAddress, searchPath } from "@/lib/search/paths";
import type { Part } from "@/lib/search/query/query";
import { withoutPart } from "@/lib/search/query/rewrite";

/** How the query was parsed, if it has more than words. Each part can be removed. */
export function QueryParts({ address, parts }: { address: SearchAddress; parts: Part[] }) {
  if (parts.length === 0) return null;
  return (
    <ul aria-label="Parts of the query" className="mt-3 flex flex-wrap gap-2 text-sm">
      {parts.map((part) => (
        <li key={part.start} className="flex max-w-full items-center rounded-full bg-raised pl-3">
          <span dir="auto" className="min-w-0 truncate py-1" title={part.label}>
            {part.label}
          </span>
          <Link
            data-screen-only
            href={searchPath({ ...address, text: withoutPart(address.text, part), cursor: null })}
            aria-label={`Remove ${part.label}`}
            className="rounded-full px-2.5 py-1 text-muted max-sm:px-4 max-sm:py-3 hover:text-accent"
          >
            ×
          </Link>
        </li>
      ))}
    </ul>
  );
}
