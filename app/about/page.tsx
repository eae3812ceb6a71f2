import type { Metadata } from "next";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { daysPerTenfold } from "@/lib/papers/listings/trendingScore";
import { readSite } from "@/lib/platform/site/store";

export const metadata: Metadata = { title: "How papers are ranked" };

export default async function About() {
  const site = await readSite();
  return (
    <Page site={site}>
      <article className="font-serif text-lg leading-relaxed [&_h2]:mt-8 [&_h2]:mb-2 [&_h2]:font-semibold [&_h2]:text-xl [&_p]:mt-3">
        <h1 className="font-semibold text-3xl tracking-tight">How papers are ranked</h1>
        <h2>A day, a week, a month</h2>
        <p>
          The papers of a day stand in the order of their votes, most first. Papers with as many votes keep the order in
          which they were listed. A week and a month are ranked the same way across their days, and a paper that was
          listed twice stands there once. Days change at midnight in the time zone {site.timeZone}.
        </p>
        <p>
          Where a source gives no order and nobody has voted yet, papers come first whose words the papers with many
          votes had before, new ones before cross-lists and new versions. The first votes take over from that. Who runs
          the site may pin a paper to the top of its day.
        </p>
        <h2>Trending</h2>
        <p>Across all days, papers are ranked by a score that weighs votes against age:</p>
        <p className="rounded-lg bg-raised px-4 py-3 text-center">
          <i>score</i> = log<sub>10</sub>(1 + <i>votes</i>) + <i>day</i> ∕ {daysPerTenfold}
        </p>
        <p>
          where <i>day</i> counts the days from the first of January 1970 to the day on which the paper was first
          listed. So ten times the votes are worth {daysPerTenfold} days: a paper of today with 10 votes stands beside
          one of last week with about a hundred. The form is that of the ranking that Reddit once published; the pace is
          ours. Nothing else enters: who wrote a paper, or who reads it, changes nothing.
        </p>
        <h2 id="search">A search</h2>
        <p>
          Papers are found by their words alone: those that have all words of the query, or, where these are fewer than
          ten – of a query of four words or more, fifty – some of them, too. Rare words weigh more than common ones, the
          title twice, words that stand side by side as in the query more, and the form that was typed more than its
          relatives. A title that has all that was typed, or begins with a rare name, counts for more, and one that is
          just what was typed comes first. What the best papers have in common counts a little for the others. Then the
          best two hundred are ordered by that evidence and by how near their meaning is to the query’s, as a small
          language model on this machine sees it; the longer the query, the more the meaning says. Last, votes and
          freshness move papers that are about as good. “Why this result” shows each part, in standard deviations above
          the average of the two hundred.
        </p>
        <h2>New</h2>
        <p>A paper is marked as new while the latest day is the first on which it was listed.</p>
        <h2>Where the papers come from</h2>
        <p>
          Titles and abstracts are shown as their source gave them; only their typesetting is cleaned up. Metadata of
          arXiv is dedicated to the public domain (CC0). This site links to arXiv and is not endorsed by it.{" "}
          <Link href="/about/sources" className="text-accent underline decoration-line">
            Its sources, and when they last ran
          </Link>
        </p>
      </article>
    </Page>
  );
}
