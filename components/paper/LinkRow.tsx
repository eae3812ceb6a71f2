import { linksOf } from "@/lib/papers/links";
import type { Paper } from "@/lib/papers/schema";
import { formatNumber } from "@/lib/text/plural";

/** Links to the places where the paper can be read, run or tried. */
export function LinkRow({ paper }: { paper: Paper }) {
  return linksOf(paper).map(({ url, kind, label }) => (
    <a
      key={url}
      href={url}
      rel="noopener nofollow"
      data-kind={kind}
      title={url}
      className="min-w-6 py-1 text-muted underline decoration-edge hover:text-accent hover:decoration-current"
    >
      {label}
      {kind === "code" && paper.stars ? <span className="tabular"> ★ {formatNumber(paper.stars)}</span> : null}
    </a>
  ));
}
