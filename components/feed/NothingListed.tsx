import { Link } from "@/components/Link";
import { formatPeriod, type Period } from "@/lib/calendar/period";
import { periodPath } from "@/lib/papers/listings/paths";
import { whyEmpty } from "@/lib/papers/listings/whyEmpty";

type Around = { previous: Period | null; next: Period | null };

/** Stands in place of an empty period: why it is empty, and where the nearest papers are. */
export function NothingListed({ period, today, around }: { period: Period; today: string; around: Around }) {
  const nearest = [around.previous, around.next].filter((near) => near !== null);
  return (
    <section className="py-14 text-center">
      <p className="font-serif text-xl">{whyEmpty(period, today)}</p>
      {nearest.length > 0 ? (
        <p className="mt-3 text-muted">
          The nearest papers are from{" "}
          {nearest.map((near, index) => (
            <span key={near.key}>
              {index > 0 ? " and " : ""}
              <Link href={periodPath(near)} className="text-accent underline decoration-edge">
                {formatPeriod(near)}
              </Link>
            </span>
          ))}
          .
        </p>
      ) : null}
      <p className="mt-3 text-muted text-sm">
        <Link href="/about/sources" className="inline-block py-1 underline decoration-edge hover:text-accent">
          See the latest runs of our sources
        </Link>
      </p>
    </section>
  );
}
