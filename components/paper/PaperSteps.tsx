import { Link } from "@/components/Link";
import { paperPathIn } from "@/lib/papers/listings/listKey";
import { plainText } from "@/lib/papers/plain";
import type { Paper } from "@/lib/papers/schema";

type Props = {
  neighbours: { previous: Paper | null; next: Paper | null };
  /** The list that they stand in: its name, its address, and what `?list=` says; null for the paper's own day. */
  list: { name: string; path: string; key: string | null };
};

/** The papers before and after one in a list, at the keys ← and →, and the way back to the list. */
export function PaperSteps({ neighbours: { previous, next }, list }: Props) {
  return (
    <nav aria-label="Previous and next paper" className="mt-8 border-line border-y py-2 text-sm">
      <p className="text-muted">
        In{" "}
        <Link href={list.path} className="inline-block py-1 underline decoration-edge hover:text-accent max-sm:py-3">
          {list.name}
        </Link>
      </p>
      <div className="flex flex-wrap justify-between gap-x-8">
        {previous ? <Step to={previous} rel="prev" list={list.key} /> : null}
        {next ? <Step to={next} rel="next" list={list.key} /> : null}
      </div>
    </nav>
  );
}

function Step({ to, rel, list }: { to: Paper; rel: "prev" | "next"; list: string | null }) {
  const title = plainText(to.title);
  return (
    <Link
      href={paperPathIn(list, to.id)}
      rel={rel}
      data-step={rel}
      className={`max-w-full truncate py-1 font-serif hover:text-accent max-sm:py-3 sm:max-w-[46%] ${rel === "next" ? "ml-auto" : ""}`}
    >
      <span className="sr-only">{rel === "prev" ? "Previous: " : "Next: "}</span>
      {rel === "prev" ? "← " : ""}
      <bdi>{title}</bdi>
      {rel === "next" ? " →" : ""}
    </Link>
  );
}
