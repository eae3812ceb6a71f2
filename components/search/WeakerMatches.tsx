import { Link } from "@/components/Link";
import { type SearchAddress, searchPath } from "@/lib/search/paths";
import type { SearchOutcome } from "@/lib/search/schema";
import { formatNumber } from "@/lib/text/plural";

type Props = {
  address: SearchAddress;
  result: Pick<SearchOutcome, "total" | "weaker" | "showsWeaker" | "estimated">;
};

/** A link that adds the matches that are not relevant to the list, or leaves them out again. */
export function WeakerMatches({ address, result }: Props) {
  const { total, weaker, showsWeaker, estimated } = result;
  if (weaker === 0 || weaker === total) return null;
  const about = estimated ? "about " : "";
  return (
    <Link
      data-screen-only
      href={searchPath({ ...address, weaker: !showsWeaker, cursor: null })}
      className="inline-block py-1 text-accent underline decoration-edge hover:decoration-current max-sm:py-3"
    >
      {showsWeaker
        ? "Hide weaker matches"
        : `Show ${about}${formatNumber(weaker)} weaker ${weaker === 1 ? "match" : "matches"}`}
    </Link>
  );
}
