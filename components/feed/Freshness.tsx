import { formatInstant } from "@/lib/calendar/formatInstant";

type Props = { cameAt: Date | null; dueAt: Date | null; timeZone: string };

/** When the newest papers came and when the next are due, as dates: a page that is kept cannot say "an hour ago". */
export function Freshness({ cameAt, dueAt, timeZone }: Props) {
  if (!cameAt) return null;
  return (
    <p className="tabular text-muted text-sm">
      Added <When at={cameAt} timeZone={timeZone} />
      {dueAt ? (
        <>
          {" "}
          · next due <When at={dueAt} timeZone={timeZone} />
        </>
      ) : null}
    </p>
  );
}

function When({ at, timeZone }: { at: Date; timeZone: string }) {
  const form = {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  } as const;
  return <time dateTime={at.toISOString()}>{formatInstant(at, timeZone, form)}</time>;
}
