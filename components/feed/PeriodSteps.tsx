import { Link } from "@/components/Link";
import { formatDay } from "@/lib/calendar/day";
import { formatPeriod, type Period } from "@/lib/calendar/period";
import { type ListChoices, listPath } from "@/lib/papers/listings/choices";
import { periodPath } from "@/lib/papers/listings/paths";

type Props = { from: Period; previous: Period | null; next: Period | null; choices: ListChoices };

/** Links to the nearest earlier and later period with papers. */
export function PeriodSteps({ from, previous, next, choices }: Props) {
  return (
    <nav aria-label="Earlier and later" className="flex gap-1">
      <Step from={from} to={previous} rel="prev" arrow="←" name="Earlier" choices={choices} />
      <Step from={from} to={next} rel="next" arrow="→" name="Later" choices={choices} />
    </nav>
  );
}

/** The same below a list, by their whole names. */
export function PeriodStepsBelow({ previous, next, choices }: Omit<Props, "from">) {
  if (!previous && !next) return null;
  return (
    <nav
      aria-label="Earlier and later papers"
      className="flex flex-wrap justify-between gap-x-6 border-line border-t py-3 text-sm"
    >
      {previous ? (
        <StepBelow to={previous} rel="prev" text={`← ${formatPeriod(previous)}`} choices={choices} />
      ) : (
        <span />
      )}
      {next ? <StepBelow to={next} rel="next" text={`${formatPeriod(next)} →`} choices={choices} /> : null}
    </nav>
  );
}

function StepBelow({ to, rel, text, choices }: { to: Period; rel: string; text: string; choices: ListChoices }) {
  return (
    <Link href={listPath(periodPath(to), choices)} rel={rel} className="py-1 text-accent hover:underline max-sm:py-3">
      {text}
    </Link>
  );
}

type StepProps = {
  from: Period;
  to: Period | null;
  rel: string;
  arrow: string;
  name: string;
  choices: ListChoices;
};

function Step({ from, to, rel, arrow, name, choices }: StepProps) {
  const shape =
    "inline-flex h-11 min-w-11 items-center justify-center rounded-md border border-edge px-2 text-sm sm:h-9 sm:min-w-9";
  if (!to) {
    return (
      <span aria-hidden="true" className={`${shape} text-muted opacity-40`}>
        {arrow}
      </span>
    );
  }
  return (
    <Link
      href={listPath(periodPath(to), choices)}
      rel={rel}
      data-step={rel}
      className={`${shape} hover:border-current hover:text-accent`}
    >
      {/* The name holds the words that are seen, for those who speak them (WCAG 2.5.3). */}
      <span className="sr-only">{name}: </span>
      {rel === "prev" ? `${arrow} ${short(to, from)}` : `${short(to, from)} ${arrow}`}
    </Link>
  );
}

/** Formats a period, with its year only if it differs. */
function short(to: Period, from: Period): string {
  const sameYear = to.key.slice(0, 4) === from.key.slice(0, 4);
  const year = sameYear ? {} : ({ year: "numeric" } as const);
  if (to.kind === "day") return formatDay(to.from, { month: "short", day: "numeric", ...year });
  if (to.kind === "month") return formatDay(to.from, { month: "short", ...year });
  return sameYear ? to.key.slice(-3) : to.key;
}
