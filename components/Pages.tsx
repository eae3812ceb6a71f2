import { Link } from "./Link";

/** Links to the pages of a long list; nothing for a single page. `href` returns the address of a page, from 1. */
export function Pages({ page, count, href }: { page: number; count: number; href: (page: number) => string }) {
  if (count <= 1) return null;
  return (
    <nav aria-label="Pages" className="flex items-center justify-between border-line border-t py-6 text-sm">
      {page > 1 ? (
        <Link href={href(page - 1)} rel="prev" className="py-1 text-accent hover:underline max-sm:py-3">
          ← Previous page
        </Link>
      ) : (
        <span />
      )}
      <span className="tabular text-muted">
        Page {page} of {count}
      </span>
      {page < count ? (
        <Link href={href(page + 1)} rel="next" className="py-1 text-accent hover:underline max-sm:py-3">
          Next page →
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
