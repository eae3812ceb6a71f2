import { Link } from "@/components/Link";
import { PaperCount } from "@/components/PaperCount";
import { authorPath } from "@/lib/papers/authors/paths";
import type { AuthorRef } from "@/lib/papers/authors/schema";

/** Authors as links to their pages, each with a number of papers. */
export function AuthorChips({ authors, label }: { authors: AuthorRef[]; label: string }) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2 text-sm">
      {authors.map(({ slug, name, papers }) => (
        <li key={slug} className="min-w-0 max-w-full">
          <Link
            href={authorPath(slug)}
            className="flex rounded-full bg-raised px-3 py-1 text-muted max-sm:py-3 hover:text-accent"
          >
            <bdi className="min-w-0 truncate">{name}</bdi>
            <span className="tabular whitespace-pre">
              {" · "}
              <PaperCount papers={papers} />
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
