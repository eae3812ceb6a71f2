import { Link } from "@/components/Link";
import { tabClass } from "@/components/tabLook";
import type { Day } from "@/lib/calendar/day";
import { periodKinds, periodOf } from "@/lib/calendar/period";
import { type ListChoices, listPath } from "@/lib/papers/listings/choices";
import { periodPath } from "@/lib/papers/listings/paths";

const names = { day: "Day", week: "Week", month: "Month", trending: "Trending" };

type Props = { day: Day; current: keyof typeof names; choices: ListChoices };

/**
 * Tabs that show the papers of the day, week or month, or the trending papers. `day` is the day that the visitor is on.
 */
export function PeriodTabs({ day, current, choices }: Props) {
  const tabs = [
    ...periodKinds.map((kind) => ({ kind, href: periodPath(periodOf(kind, day)) })),
    { kind: "trending" as const, href: "/papers/trending" },
  ];
  return (
    <nav aria-label="Period" className="flex gap-1 text-sm">
      {tabs.map(({ kind, href }) => (
        <Link
          key={kind}
          href={listPath(href, choices)}
          aria-current={kind === current ? "page" : undefined}
          className={tabClass}
        >
          {names[kind]}
        </Link>
      ))}
    </nav>
  );
}
