import type { SearchAddress } from "@/lib/search/paths";
import { SearchField } from "./search/SearchField";

/**
 * The search form of every page. It is a plain form, so that it works without JavaScript.
 * @param search what the page shows: another query keeps its order
 */
export function SearchBox({ search }: { search?: SearchAddress | undefined }) {
  const { text, order = "relevance" } = search ?? { text: "" };
  const height = "h-11 text-base sm:h-10 sm:text-sm";
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not yet known to the browsers of the last three years
    <form action="/search" role="search" className="relative flex w-full gap-2">
      <SearchField
        query={text}
        className={`${height} min-w-0 flex-1 rounded-md border border-edge bg-raised px-3 placeholder:text-muted focus-visible:outline-offset-0`}
      />
      {order === "relevance" ? null : <input type="hidden" name="sort" value={order} />}
      <button
        type="submit"
        className={`${height} rounded-md border border-edge px-3 text-muted hover:border-current hover:text-accent`}
      >
        Search
      </button>
    </form>
  );
}
