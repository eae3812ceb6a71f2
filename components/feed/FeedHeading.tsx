import type { ReactNode } from "react";
import type { Day } from "@/lib/calendar/day";
import type { ListChoices } from "@/lib/papers/listings/choices";
import { PeriodTabs } from "./PeriodTabs";

type Props = {
  title: string;
  subtitle: string;
  day: Day;
  current: "day" | "week" | "month" | "trending";
  choices: ListChoices;
  /** Below the subtitle. */
  note?: ReactNode;
  children?: ReactNode; // Period steps and date picker
};

export function FeedHeading({ title, subtitle, day, current, choices, note, children }: Props) {
  return (
    <header>
      <PeriodTabs day={day} current={current} choices={choices} />
      <div className="mt-4 flex flex-wrap items-end justify-between gap-x-4 gap-y-3 sm:flex-nowrap">
        <div className="min-w-0">
          <h1 className="text-balance font-semibold font-serif text-3xl tracking-tight">{title}</h1>
          <p className="tabular mt-1 text-muted text-sm">{subtitle}</p>
          {note}
        </div>
        {children ? <div className="flex shrink-0 items-center gap-2">{children}</div> : null}
      </div>
    </header>
  );
}
