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
          The papers of a day are ordered by votes, most first. Papers with equally many votes keep the order in which
          they were listed. Weeks and months are ranked the same way across their days; a paper that was listed twice
          appears once. Days begin at midnight in the time zone {site.timeZone}.
        </p>
        <p>
          If a source gives no order and nobody has voted yet, new papers come before cross-lists and new versions, and
          papers whose words resemble those of earlier, highly voted papers come first. The first votes override this
          order. The operator of this site can pin a paper to the top of its day.
        </p>
        <p>
          The votes are those that a paper got where it comes from, such as at Hugging Face. Nobody can vote on this
          site.
        </p>
        <h2>Trending</h2>
        <p>Across all days, papers are ranked by a score that weighs votes against age:</p>
        <p className="rounded-lg bg-raised px-4 py-3 text-center">
          <i>score</i> = log<sub>10</sub>(1 + <i>votes</i>) + <i>day</i> ∕ {daysPerTenfold}
        </p>
        <p>
          where <i>day</i> is the number of days from January 1, 1970 to the day on which the paper was first listed.
          Ten times the votes are worth {daysPerTenfold} days: a paper from today with 10 votes ranks beside one from
          last week with about a hundred. The formula follows the ranking that Reddit once published, with our own rate
          of decay. Nothing else counts: neither who wrote a paper nor who reads it changes its rank.
        </p>
        <h2 id="search">A search</h2>
        <p>
          A search finds papers by their words. A paper counts if the words that it has tell at least three quarters of
          what the whole query tells, or as much as only one paper in 256 has by chance; a rare word tells more than a
          common one. Other papers with some of the words are weaker matches, which a link adds to the results. Papers
          with every word come first if there are ten of them (fifty for a query of four words or more). Rare words
          count more than common ones, words in the title count twice, words that are adjacent in the query count more
          when they are adjacent in the paper, and the exact form you typed counts more than related forms. A title that
          contains the whole query, or that begins with a rare name, ranks higher; a title that equals the query comes
          first. Words that the best papers have in common count a little. The best two hundred papers are then
          reordered by this text score and by how close their meaning is to that of the query, according to a small
          language model on this machine; the longer the query, the more the meaning counts. Finally, votes and
          freshness decide between papers of similar rank. “Why this result” says which words a paper has and where, and
          how near it is in meaning.
        </p>
        <h2>New</h2>
        <p>
          A paper is marked as new if it was first listed after the last day that your browser showed you before this
          visit. On a first visit, and without JavaScript, new is what was first listed on the latest day.
        </p>
        <h2>Where the papers come from</h2>
        <p>
          Titles and abstracts appear as their source provides them; only their typesetting is cleaned up. arXiv
          metadata is in the public domain (CC0). This site links to arXiv and is not endorsed by it.{" "}
          <Link href="/about/sources" className="text-accent underline decoration-edge">
            Our sources and their latest runs
          </Link>
        </p>
      </article>
    </Page>
  );
}
