import type { Metadata } from "next";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { formatInstant } from "@/lib/calendar/formatInstant";
import { failureOf, failures } from "@/lib/ingest/runs/failure";
import { lateSince } from "@/lib/ingest/runs/schedule";
import { listSources, type Run } from "@/lib/ingest/runs/store";
import { readSite } from "@/lib/platform/site/store";

export const metadata: Metadata = { title: "Where the papers come from" };

export const dynamic = "force-dynamic";

export default async function Sources() {
  const now = new Date();
  const [site, sources] = await Promise.all([readSite(), listSources(now)]);
  return (
    <Page site={site}>
      <h1 className="font-semibold font-serif text-3xl tracking-tight">Where the papers come from</h1>
      {sources.length === 0 ? (
        <p className="mt-4 max-w-prose font-serif text-lg">
          This site does not fetch papers automatically; its operator imports them by hand. If the operator lists
          sources in a file, the site fetches each of them on its own schedule.
        </p>
      ) : (
        <ul className="mt-6">
          {sources.map(({ state, isRunning, lastRun, failingSince }) => {
            const late = lateSince(state.nextAt, now);
            return (
              <li key={state.name} className="border-line border-t py-5">
                <h2 className="font-semibold font-serif text-xl">{state.name}</h2>
                <p className="mt-1">{lastRun ? <LastRun run={lastRun} /> : "Has not run yet."}</p>
                {failingSince ? (
                  <p className="mt-1">
                    All runs have failed since <When at={failingSince} />.
                  </p>
                ) : null}
                {lastRun?.error && state.succeededAt ? (
                  <p className="mt-1 text-muted">
                    The last successful run was on <When at={state.succeededAt} />.
                  </p>
                ) : null}
                <p className="mt-1 text-muted text-sm">
                  {isRunning ? (
                    "It is running now."
                  ) : late ? (
                    <strong className="font-semibold text-ink">
                      The next run is late: it was due on <When at={late} />.
                    </strong>
                  ) : (
                    <>
                      {failingSince ? "The next attempt is on" : "The next run is on"} <When at={state.nextAt} />.
                    </>
                  )}
                </p>
              </li>
            );
          })}
        </ul>
      )}
      <p className="mt-8 max-w-prose text-muted text-sm">
        arXiv metadata is in the public domain (CC0). This site links to arXiv and is not endorsed by it.{" "}
        <Link href="/about" className="underline decoration-edge hover:text-accent">
          How papers are ranked
        </Link>
      </p>
    </Page>
  );
}

function LastRun({ run: { startedAt, endedAt, seen, created, updated, bad, error } }: { run: Run }) {
  if (!endedAt && !error) {
    return (
      <>
        Started on <When at={startedAt} />.
      </>
    );
  }
  return (
    <>
      The last run was on <When at={startedAt} />:{" "}
      {error ? failures[failureOf(error)] : seen === 0 ? "nothing new." : `${created} new papers, ${updated} updated.`}
      {bad > 0 ? ` ${bad} could not be read.` : ""}
    </>
  );
}

function When({ at }: { at: Date }) {
  const text = formatInstant(at, "UTC", { dateStyle: "medium", timeStyle: "short" });
  return <time dateTime={at.toISOString()}>{text} UTC</time>;
}
