import { Link } from "@/components/Link";
import { formatNumber, pluralNoun } from "@/lib/text/plural";

export type RowItem = { href: string; name: string; papers: number };

/** A line of links beside what they have in common, each with a number of papers. */
export function Row({ id, title, items }: { id: string; title: string; items: RowItem[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h2 id={id} className="text-muted">
        {title}
      </h2>
      <ul aria-labelledby={id} className="max-sm:mb-2">
        {items.map(({ href, name, papers }) => (
          <li key={href} className="mr-4 inline-block">
            <Link href={href} className="py-1 hover:text-accent">
              <bdi>{name}</bdi>
            </Link>{" "}
            <span className="tabular text-muted">{formatNumber(papers)}</span>
            <span className="sr-only">{` ${pluralNoun(papers, "paper")}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
