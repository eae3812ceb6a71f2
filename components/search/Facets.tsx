import type { ReactNode } from "react";
import { Link } from "@/components/Link";
import { PaperCount } from "@/components/PaperCount";
import { topicLabel, topicTitle } from "@/lib/papers/topics/slug";
import { monthsOf, yearsOf } from "@/lib/search/histogram";
import { type SearchAddress, searchPath } from "@/lib/search/paths";
import { isConflicting } from "@/lib/search/query/filters";
import type { Filter, Part } from "@/lib/search/query/query";
import { withFilter, withoutPart } from "@/lib/search/query/rewrite";
import type { Facets as FacetCounts } from "@/lib/search/ranking/facets";
import { Months } from "./Months";

type Props = { facets: FacetCounts; address: SearchAddress; filters: Filter[]; parts: Part[] };

const topicsShown = 10;
const row =
  "relative isolate flex items-baseline justify-between gap-3 rounded-sm px-2 py-1 hover:text-accent max-sm:py-3";

/**
 * The distribution of the results, with links that narrow them down: in the margin of wide windows, else in a
 * <details>.
 */
export function Facets({ facets, address, filters, parts }: Props) {
  const { text } = address;
  const withText = (text: string) => searchPath({ ...address, text, cursor: null });
  const href = (filter: Filter) => withText(withFilter(text, filter));
  const years = yearsOf(facets.months);
  const months = monthsOf(facets.months);
  const topics = facets.topics
    .map(({ topic, papers }): { filter: Filter; label: string; papers: number } => {
      const filter: Filter = { kind: "topic", topic: topicLabel(topic), excluded: false };
      return { filter, label: topicTitle(topic), papers };
    })
    .filter(({ filter }) => !filters.some((active) => isConflicting(active, filter)))
    .slice(0, topicsShown);
  const code: Filter = { kind: "has", link: "code", excluded: false };
  const codePart = parts.find(({ kind, start, end }) => kind === "has" && /^has:"?code/i.test(text.slice(start, end)));
  const hasTime = facets.months.length > 1;
  const hasCode = codePart !== undefined || facets.withCode > 0;
  if (!hasTime && !hasCode && topics.length === 0) return null;
  return (
    // The key closes it again after a use, so that the results are in view.
    <details key={text} className="open-in-margin mt-3 text-sm">
      <summary className="w-fit py-1 text-muted max-sm:py-3 hover:text-accent">Narrow down</summary>
      <div className="mt-3 grid gap-x-8 gap-y-6 sm:grid-cols-2 xl:mt-0 xl:grid-cols-1">
        {hasTime ? (
          <Group title="Time">
            <Months bars={months} href={href} />
            {years.length > 1 ? <Counts counts={years} href={href} /> : null}
          </Group>
        ) : null}
        {topics.length > 0 ? (
          <Group title="Topics">
            <Counts counts={topics} href={href} />
          </Group>
        ) : null}
        {hasCode ? (
          <Group title="Links">
            <Link
              href={codePart ? withText(withoutPart(text, codePart)) : href(code)}
              aria-current={codePart ? "true" : undefined}
              className={`${row} -mx-2 aria-[current]:font-medium`}
            >
              <span>{codePart ? "✓ " : ""}With code</span>
              <Count papers={facets.withCode} />
            </Link>
          </Group>
        ) : null}
      </div>
    </details>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-1.5 font-medium text-muted">{title}</h2>
      {children}
    </section>
  );
}

type Counted = { label: string; papers: number; filter: Filter };

function Counts({ counts, href }: { counts: Counted[]; href: (filter: Filter) => string }) {
  const max = Math.max(...counts.map(({ papers }) => papers));
  return (
    <ul className="-mx-2">
      {counts.map(({ label, papers, filter }) => (
        <li key={label}>
          <Link href={href(filter)} className={row}>
            <span dir="auto" className="min-w-0 truncate" title={label}>
              {label}
            </span>
            <Count papers={papers} />
            <span
              aria-hidden="true"
              className="absolute inset-y-px left-0 -z-10 rounded-sm bg-raised forced-colors:border-b-2"
              style={{ width: `${(100 * papers) / max}%` }}
            />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Count({ papers }: { papers: number }) {
  return (
    <span className="tabular whitespace-nowrap text-muted">
      <PaperCount papers={papers} />
    </span>
  );
}
