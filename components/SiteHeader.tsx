import type { SearchAddress } from "@/lib/search/paths";
import { LibraryLink } from "./LibraryLink";
import { Link } from "./Link";
import { SearchBox } from "./SearchBox";

/** The top of every page. `search` fills the search box. */
export function SiteHeader({ name, search }: { name: string; search?: SearchAddress | undefined }) {
  return (
    <header className="border-line border-b">
      <div className="mx-auto flex max-w-column flex-wrap items-center gap-x-5 gap-y-2.5 px-4 py-3 max-sm:gap-x-2">
        <Link href="/" className="py-1 font-semibold font-serif text-xl tracking-tight max-sm:py-2">
          {name}
        </Link>
        <nav aria-label="Site" className="ml-auto flex gap-4 max-sm:-my-1.5 max-sm:gap-3 text-sm sm:order-last sm:ml-0">
          <Link href="/papers/trending" className="py-1 hover:text-accent max-sm:py-3">
            Trending
          </Link>
          <Link href="/topics" className="py-1 hover:text-accent max-sm:py-3">
            Topics
          </Link>
          <Link href="/subscribe" className="py-1 hover:text-accent max-sm:py-3">
            Subscribe
          </Link>
          <LibraryLink className="py-1 hover:text-accent max-md:hidden" />
          <LibraryLink short className="py-1 hover:text-accent max-sm:py-3 md:hidden" />
        </nav>
        <div className="w-full sm:w-auto sm:min-w-0 sm:flex-1">
          <SearchBox search={search} />
        </div>
      </div>
    </header>
  );
}
