import { Link } from "@/components/Link";
import { shortDay } from "@/lib/calendar/day";
import { firstAuthorsLine } from "@/lib/papers/authorsLine";
import type { Paper } from "@/lib/papers/schema";
import { dateOf, type SimilarOrder, similarOrders, similarParam } from "@/lib/papers/similarOrder";
import { PaperList } from "./PaperList";

const names = { likeness: "Most alike", newest: "Newest", votes: "Most votes" };

type Props = {
  papers: (Paper & { isNear: boolean })[];
  order: SimilarOrder;
  /** The address of the page without the order, which may have other parameters. */
  path: string;
};

/** Papers like the one of the page, each with its authors and date. */
export function SimilarPapers({ papers, order, path }: Props) {
  if (papers.length === 0) return null;
  return (
    <section data-screen-only aria-labelledby="similar" className="mt-10">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="similar" className="font-semibold font-serif text-xl">
          Similar papers
        </h2>
        <nav aria-label="Order of similar papers" className="flex gap-x-4 text-sm">
          {similarOrders.map((each) => (
            <Link
              key={each}
              href={`${hrefOf(path, each)}#similar`}
              rel="nofollow"
              aria-current={each === order ? "true" : undefined}
              className="py-1 text-muted max-sm:py-3 hover:text-accent aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-2 aria-[current]:decoration-accent aria-[current]:underline-offset-8"
            >
              {names[each]}
            </Link>
          ))}
        </nav>
      </div>
      <PaperList papers={papers.map((paper) => ({ ...paper, note: noteOf(paper) }))} />
    </section>
  );
}

function hrefOf(path: string, order: SimilarOrder): string {
  return order === "likeness" ? path : `${path}${path.includes("?") ? "&" : "?"}${similarParam}=${order}`;
}

function noteOf(paper: Paper & { isNear: boolean }): string {
  const date = dateOf(paper);
  return [firstAuthorsLine(paper.authors, 2), date && shortDay(date), paper.isNear && "nearly the same abstract"]
    .filter(Boolean)
    .join(" · ");
}
