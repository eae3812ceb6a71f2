import type { Metadata } from "next";
import { EmptyStore } from "@/components/EmptyStore";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { TopicChips } from "@/components/topic/TopicChips";
import { TopicFilter } from "@/components/topic/TopicFilter";
import { TopicRows } from "@/components/topic/TopicRows";
import type { Day } from "@/lib/calendar/day";
import { listCategories, searchTopics, topKeywords } from "@/lib/papers/topics/store";
import { countDaysOfTopics, findTrends, type TopicTrend } from "@/lib/papers/topics/trends.store";
import { firstDayOfSparkline, weeksOfSparkline } from "@/lib/papers/topics/weeklyCounts";
import { formatNumber } from "@/lib/text/plural";
import { visibleText } from "@/lib/text/visibleText";
import { latestDay, readSite } from "../sharedReads";

export const metadata: Metadata = { title: "Topics", alternates: { canonical: "/topics" } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const keywordsShown = 100;
const trendsShown = 8; // In each list
const foundShown = 100;
const maxFilter = 100; // characters

export default async function Topics({ searchParams }: Props) {
  const { q } = await searchParams;
  const filter = typeof q === "string" ? visibleText(q).trim().slice(0, maxFilter) : "";
  const [site, latest] = await Promise.all([readSite(), latestDay()]);
  if (!latest) {
    return (
      <Page site={site}>
        <EmptyStore />
      </Page>
    );
  }
  return (
    <Page site={site}>
      <h1 className="font-semibold font-serif text-3xl tracking-tight">Topics</h1>
      <p className="mt-1 max-w-prose text-muted text-sm">
        arXiv categories and keywords, each with its papers per week.{" "}
        <Link href="/compare" className="text-accent underline decoration-edge">
          Compare topics
        </Link>
      </p>
      <TopicFilter filter={filter} />
      {filter === "" ? <AllTopics latest={latest} /> : <FoundTopics filter={filter} />}
    </Page>
  );
}

async function AllTopics({ latest }: { latest: Day }) {
  const [groups, keywords] = await Promise.all([listCategories(), topKeywords(keywordsShown)]);
  const { rising, falling } = findTrends(latest, trendsShown);
  const topics = [...groups.flatMap((group) => group.topics), ...keywords];
  const slugs = [...topics, ...[...rising, ...falling].map(({ topic }) => topic)].map(({ slug }) => slug);
  const days = countDaysOfTopics([...new Set(slugs)], firstDayOfSparkline(latest));
  const weeks = new Map([...days].map(([slug, counts]) => [slug, weeksOfSparkline(counts, latest)]));
  return (
    <>
      {rising.length + falling.length > 0 ? (
        <section className="mt-8">
          <h2 className="font-semibold font-serif text-xl">This month</h2>
          <p className="mt-1 text-muted text-sm">
            Papers tagged with the topic in the last four weeks, and the number expected from its share of the twelve
            weeks before.
          </p>
          <Trends title="Rising" trends={rising} weeks={weeks} />
          <Trends title="Falling" trends={falling} weeks={weeks} />
        </section>
      ) : null}
      {groups.map(({ group, topics }) => (
        <section key={group} className="mt-8">
          <h2 className="font-semibold font-serif text-xl">{group}</h2>
          <TopicRows topics={topics} weeks={weeks} />
        </section>
      ))}
      {keywords.length > 0 ? (
        <section className="mt-8">
          <h2 className="font-semibold font-serif text-xl">Keywords</h2>
          <TopicRows topics={keywords} weeks={weeks} label="Keywords" />
        </section>
      ) : null}
    </>
  );
}

type TrendsProps = { title: string; trends: TopicTrend[]; weeks: ReadonlyMap<string, readonly number[]> };

function Trends({ title, trends, weeks }: TrendsProps) {
  if (trends.length === 0) return null;
  const bySlug = new Map(trends.map((trend) => [trend.topic.slug, trend]));
  return (
    <>
      <h3 className="mt-4 font-medium">{title}</h3>
      <TopicRows
        topics={trends.map(({ topic }) => topic)}
        weeks={weeks}
        label={title}
        figure={({ slug }) => {
          const { recent = 0, expected = 0 } = bySlug.get(slug) ?? {};
          return `${formatNumber(recent)}, expected ${formatNumber(Math.round(expected))}`;
        }}
      />
    </>
  );
}

async function FoundTopics({ filter }: { filter: string }) {
  const topics = await searchTopics(filter, foundShown);
  return (
    <section aria-labelledby="found" className="mt-8">
      <h2 id="found" className="mb-3 font-semibold font-serif text-xl">
        {topics.length === 0 ? (
          "No matching topic"
        ) : (
          <>
            Topics with “<bdi>{filter}</bdi>”
          </>
        )}
      </h2>
      <TopicChips topics={topics} label="Topics found" />
      {topics.length === 0 ? (
        <p className="text-muted">
          No topic has “<bdi>{filter}</bdi>” in its name, but papers may mention it:
        </p>
      ) : null}
      <p className="mt-4 text-sm">
        <Link
          href={`/search?q=${encodeURIComponent(filter)}`}
          className="inline-block py-1 text-accent underline decoration-edge"
        >
          Search papers for “<bdi>{filter}</bdi>”
        </Link>
      </p>
    </section>
  );
}
