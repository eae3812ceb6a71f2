import { Link } from "@/components/Link";
import { formatInstant } from "@/lib/calendar/formatInstant";
import { formatNumber } from "@/lib/text/plural";

/** A subscription's last digest and the next, and why none comes. */
export type DigestStatusProps = {
  lastSentAt: Date | null;
  lastUrl: string | null;
  nextAt: Date | null;
  waiting: number;
  why: string | null;
  timeZone: string;
};

/** Shows the status of the digests, including why none comes. */
export function DigestStatusList({ lastSentAt, lastUrl, nextAt, waiting, why, timeZone }: DigestStatusProps) {
  const print = (at: Date) => formatInstant(at, timeZone, { dateStyle: "full", timeStyle: "short" });
  const last = lastSentAt ? print(lastSentAt) : "none so far";
  return (
    <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm [&_dt]:text-muted">
      <dt>Last digest</dt>
      <dd>
        {lastUrl ? (
          <Link href={lastUrl} className="py-1 text-accent underline decoration-edge">
            {last}
          </Link>
        ) : (
          last
        )}
      </dd>
      <dt>Next digest</dt>
      <dd>{nextAt ? print(nextAt) : "none scheduled"}</dd>
      <dt>Papers waiting</dt>
      <dd>{formatNumber(waiting)}</dd>
      {why ? (
        <>
          <dt>Why</dt>
          <dd>{why}</dd>
        </>
      ) : null}
    </dl>
  );
}
