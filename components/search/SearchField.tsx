import { longestQuery } from "@/lib/search/query/query";
import { Suggestions } from "./Suggestions";

/**
 * The field of a search form. browser/suggestions.ts makes it suggest while one types. An option is a link, for the mouse
 * and for fingers.
 */
export function SearchField({ query, className }: { query: string; className: string }) {
  return (
    <>
      <input
        type="search"
        dir="auto"
        name="q"
        defaultValue={query}
        maxLength={longestQuery}
        placeholder="Search papers"
        aria-label="Search papers"
        data-search
        enterKeyHint="search"
        className={className}
      />
      <Suggestions />
    </>
  );
}
