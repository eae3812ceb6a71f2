import { Link } from "@/components/Link";
import { periodPath } from "@/lib/feeds/paths";
import { formatDay } from "@/lib/periods/day";
import { formatPeriod, type Period } from "@/lib/periods/period";

/** To the nearest earlier and later period that has papers. */
export function PeriodSteps({ previous, next }: { previous: Period | null; next: Period | null }) {
  return (
    <nav aria-label="Earlier and later" className="flex gap-1">
      <Step to={previous} rel="prev" arrow="←" name="Earlier" />
      <Step to={next} rel="next" arrow="→" name="Later" />
    </nav>
  );
}

function Step({ to, rel, arrow, name }: { to: Period | null; rel: string; arrow: string; name: string }) {
  const shape = "inline-flex h-9 min-w-9 items-center justify-center rounded-md border border-line px-2 text-sm";
  if (!to) {
    return (
      <span aria-hidden="true" className={`${shape} text-muted opacity-40`}>
        {arrow}
      </span>
    );
  }
  return (
    <Link
      href={periodPath(to)}
      rel={rel}
      data-step={rel}
      aria-label={`${name}: ${formatPeriod(to)}`}
      className={`${shape} hover:border-current hover:text-accent`}
    >
      {rel === "prev" ? `${arrow} ${short(to)}` : `${short(to)} ${arrow}`}
    </Link>
  );
}

function short(period: Period): string {
  if (period.kind === "day") return formatDay(period.from, { month: "short", day: "numeric" });
  if (period.kind === "month") return formatDay(period.from, { month: "short" });
  return period.key.slice(-3);
}
