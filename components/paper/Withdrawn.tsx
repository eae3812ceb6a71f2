import { formatDay } from "@/lib/calendar/day";
import { Prose } from "./Prose";

export function Withdrawn({ at, why }: { at: Date; why: string }) {
  return (
    <div role="note" className="mt-5 rounded-lg border-accent border-l-4 bg-raised px-4 py-3">
      <p className="font-semibold">
        Withdrawn by its authors on {formatDay(at.toISOString().slice(0, 10), { dateStyle: "long" })}
      </p>
      {why ? (
        <p dir="auto" className="paper-text -mt-0.5 font-serif">
          <Prose source={why} />
        </p>
      ) : null}
    </div>
  );
}
