import { Link } from "@/components/Link";
import { type SearchAddress, searchPath } from "@/lib/search/paths";
import { formatNumber } from "@/lib/text/plural";
import { WeakerMatches } from "./WeakerMatches";

type Props = {
  address: SearchAddress;
  result: {
    skipped: number;
    papers: unknown[];
    total: number;
    weaker: number;
    showsWeaker: boolean;
    estimated: boolean;
    previous: string | null;
    next: string | null;
  };
};

/** The range of results on this page, links to the pages before and after, and at the end one to weaker matches. */
export function ResultPages({ address, result }: Props) {
  const { skipped, papers, total, estimated, previous, next } = result;
  const end =
    next === null && total > 0 && !result.showsWeaker ? (
      <p className="border-line border-t py-6 text-center text-sm empty:hidden">
        <WeakerMatches address={address} result={result} />
      </p>
    ) : null;
  if (previous === null && next === null) return end;
  const shown = skipped + papers.length;
  const isCut = next === null && shown < total;
  const href = (cursor: string) => searchPath({ ...address, cursor });
  const number = (count: number) => formatNumber(count);
  return (
    <>
      <nav aria-label="Pages" className="grid grid-cols-3 items-center border-line border-t py-6 text-sm">
        <span>
          {previous === null ? null : (
            <Link
              href={href(previous)}
              rel="prev"
              className="inline-block py-1 text-accent hover:underline max-sm:py-3"
            >
              ← Previous
            </Link>
          )}
        </span>
        <span className="tabular text-center text-muted">
          {number(skipped + 1)}–{number(shown)} of {estimated ? "about " : ""}
          {number(total)}
        </span>
        <span className="text-right">
          {next === null ? null : (
            <Link href={href(next)} rel="next" className="inline-block py-1 text-accent hover:underline max-sm:py-3">
              Next →
            </Link>
          )}
        </span>
        {isCut ? (
          <p className="col-span-3 pt-4 text-center text-muted">
            Only the best {number(shown)} results are shown. To see others, add a word, a month or a topic.
          </p>
        ) : null}
      </nav>
      {end}
    </>
  );
}
