import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { OtherFormats } from "@/components/feed/OtherFormats";
import { Link } from "@/components/Link";
import { Page } from "@/components/Page";
import { Pages } from "@/components/Pages";
import { DatedPapers } from "@/components/paper/DatedPapers";
import { TopicChips } from "@/components/topic/TopicChips";
import { TopicOrders } from "@/components/topic/TopicOrders";
import { WeeksPlot } from "@/components/topic/WeeksPlot";
import { dayAt } from "@/lib/calendar/day";
import { dayOfNews } from "@/lib/papers/listings/freshness";
import { countPages, feedPageSize, parsePage } from "@/lib/papers/listings/paging";
import { decodePath } from "@/lib/papers/paths";
import { findCategory } from "@/lib/papers/topics/category";
import { comparePath } from "@/lib/papers/topics/comparison";
import { parseOrder, subscribePath, topicPath } from "@/lib/papers/topics/paths";
import { topicLabel, topicSlug } from "@/lib/papers/topics/slug";
import { countByDay, listTopic, otherNames, relatedTopics, type Topic, topicPages } from "@/lib/papers/topics/store";
import { hasPage } from "@/lib/papers/topics/topicPage";
import { countWeeks, firstDayOfPlot } from "@/lib/papers/topics/weeklyCounts";
import { feedTypes } from "@/lib/publish/formats/discovery";
import { preview } from "@/lib/publish/images/preview";
import { topicPage } from "@/lib/publish/pages";
import { keywordSearchPath, searchPath } from "@/lib/search/paths";
import { formatCount } from "@/lib/text/plural";
import { findTopic, latestDay, readSite } from "../../sharedReads";

type Props = {
  params: Promise<{ topic: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const relatedShown = 12;
const namesShown = 4;

/** Finds the topic of a URL. Another notation redirects to the canonical one, a topic without a page to its search. */
async function readTopic({ params, searchParams }: Props): Promise<Topic> {
  const requestedSlug = decodePath((await params).topic);
  const topic = requestedSlug === null ? null : await findTopic(requestedSlug);
  if (!topic) notFound();
  if (!hasPage(topic)) redirect(keywordSearchPath(topic.name));
  if (topic.slug === requestedSlug) return topic;
  const path = topicPath(topic.slug, { order: parseOrder((await searchParams).sort) });
  // What another name stands for may change.
  if (topicSlug(requestedSlug ?? "") === topic.slug) permanentRedirect(path);
  redirect(path);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, description, path } = topicPage(await readTopic(props), "newest");
  const { name } = await readSite();
  return {
    title,
    description,
    alternates: { canonical: path, types: feedTypes(path, description) },
    ...preview({ title, description, path, type: "website", site: name }),
  };
}

export default async function TopicPage(props: Props) {
  const topic = await readTopic(props);
  const { p, sort } = await props.searchParams;
  const [order, page] = [parseOrder(sort), parsePage(p)];
  const pages = countPages(topic.papers, feedPageSize);
  const href = (n: number) => topicPath(topic.slug, { order, page: n });
  if (page > pages) redirect(href(pages));
  const [site, latest, papers] = await Promise.all([
    readSite(),
    latestDay(),
    listTopic(topic.slug, order, { skip: (page - 1) * feedPageSize, take: feedPageSize }),
  ]);
  return (
    <Page site={site} lists={papers.length > 0 ? "papers" : null}>
      <Heading topic={topic} />
      {topic.papers === 0 ? <Nothing topic={topic} /> : <About topic={topic} latest={latest} />}
      {papers.length > 0 ? <TopicOrders slug={topic.slug} current={order} /> : null}
      <DatedPapers
        papers={papers}
        topicPages={await topicPages(papers)}
        latest={dayOfNews(latest, dayAt(new Date(), site.timeZone))}
      />
      <Pages page={page} count={pages} href={href} />
      <OtherFormats papers={papers} path={topicPath(topic.slug, { order })} site={site.url} />
    </Page>
  );
}

async function Heading({ topic: { slug, name, kind, papers } }: { topic: Topic }) {
  const category = findCategory(slug);
  const count = formatCount(papers, "paper");
  const facts = category
    ? [category.code, category.group, count]
    : [kind === "category" ? "Category" : "Keyword", count];
  const names = await otherNames(slug, namesShown);
  if (names.length > 0) facts.push(`also ${names.join(", ")}`);
  return (
    <header>
      <p data-screen-only className="text-sm">
        <Link href="/topics" className="inline-block py-1 text-muted hover:text-accent max-sm:py-3">
          ← All topics
        </Link>
      </p>
      <div className="mt-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-3">
        <div className="min-w-0">
          <h1 className="text-balance font-semibold font-serif text-3xl tracking-tight">
            <bdi>{name}</bdi>
          </h1>
          <p className="tabular mt-1 text-muted text-sm">{facts.join(" · ")}</p>
        </div>
        <p data-screen-only className="flex gap-4 text-sm">
          <Link
            href={searchPath({ text: `topic:"${topicLabel(slug)}" ` })}
            className="py-1.5 text-muted max-sm:py-3 hover:text-accent"
          >
            Search this topic
          </Link>
          <Link href={comparePath([slug])} className="py-1.5 text-muted max-sm:py-3 hover:text-accent">
            Compare
          </Link>
          <Link
            href={subscribePath(slug)}
            className="rounded-md border border-edge px-3 py-1.5 max-sm:py-3 hover:border-current hover:text-accent"
          >
            Subscribe
          </Link>
        </p>
      </div>
    </header>
  );
}

async function About({ topic, latest }: { topic: Topic; latest: string | null }) {
  if (!latest) return null;
  const [days, related] = await Promise.all([
    countByDay(topic.slug, firstDayOfPlot(latest)),
    relatedTopics(topic.slug, relatedShown),
  ]);
  return (
    <>
      <WeeksPlot weeks={countWeeks(days, latest)} name={topic.name} />
      {related.length > 0 ? (
        <section aria-labelledby="related" className="mt-6">
          <h2 id="related" className="mb-2 text-muted text-sm">
            Related topics
          </h2>
          <TopicChips topics={related.map(({ papers: _, ...each }) => each)} label="Related topics" />
        </section>
      ) : null}
    </>
  );
}

function Nothing({ topic: { slug } }: { topic: Topic }) {
  return (
    <section className="py-14 text-center">
      <p className="font-serif text-xl">No paper on this topic is in a feed yet.</p>
      <p className="mt-3 text-muted">
        To find papers that were never listed on a day,{" "}
        <Link
          href={searchPath({ text: `topic:"${topicLabel(slug)}"` })}
          className="text-accent underline decoration-edge"
        >
          search for the topic
        </Link>
        .
      </p>
    </section>
  );
}
