import type { Metadata } from "next";
import { EmptyStore } from "@/components/EmptyStore";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { TopicChips } from "@/components/topic/TopicChips";
import { TopicFilter } from "@/components/topic/TopicFilter";
import { latestDay } from "@/lib/papers/listings/store";
import { topicPath } from "@/lib/papers/topics/paths";
import { listCategories, searchTopics, type Topic, topKeywords } from "@/lib/papers/topics/store";
import { readSite } from "@/lib/platform/site/store";
import { formatNumber, pluralNoun } from "@/lib/text/plural";
import { visibleText } from "@/lib/text/visibleText";

export const metadata: Metadata = { title: "Topics", alternates: { canonical: "/topics" } };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const keywordsShown = 100;
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
        arXiv categories and keywords. Each topic has a page that lists its papers.
      </p>
      <TopicFilter filter={filter} />
      {filter === "" ? <AllTopics /> : <FoundTopics filter={filter} />}
    </Page>
  );
}

async function AllTopics() {
  const [groups, keywords] = await Promise.all([listCategories(), topKeywords(keywordsShown)]);
  return (
    <>
      {groups.map(({ group, topics }) => (
        <section key={group} className="mt-8">
          <h2 className="font-semibold font-serif text-xl">{group}</h2>
          <CategoryList topics={topics} />
        </section>
      ))}
      {keywords.length > 0 ? (
        <section className="mt-8">
          <h2 className="mb-3 font-semibold font-serif text-xl">Keywords</h2>
          <TopicChips topics={keywords} label="Keywords" />
        </section>
      ) : null}
    </>
  );
}

function CategoryList({ topics }: { topics: Topic[] }) {
  return (
    <ul className="mt-2 grid gap-x-8 sm:grid-cols-2">
      {topics.map(({ slug, name, papers }) => (
        <li key={slug} className="border-line border-b">
          <Link href={topicPath(slug)} className="flex items-baseline gap-3 py-2.5 hover:text-accent">
            <span className="min-w-0 flex-1">
              <bdi>{name}</bdi> {slug === name ? null : <span className="ml-1 text-muted text-xs">{slug}</span>}
            </span>{" "}
            <span className="tabular text-muted text-sm">
              {formatNumber(papers)}
              <span className="sr-only">{` ${pluralNoun(papers, "paper")}`}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
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
