import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AddTopic } from "@/components/compare/AddTopic";
import { ComparedTopics } from "@/components/compare/ComparedTopics";
import { LinesPlot } from "@/components/compare/LinesPlot";
import { EmptyStore } from "@/components/EmptyStore";
import { Page } from "@/components/Page";
import type { Day } from "@/lib/calendar/day";
import { comparePath, mostCompared, readCompared } from "@/lib/papers/topics/comparison";
import { nearestTopics, relatedTopics, type Topic, topKeywords } from "@/lib/papers/topics/store";
import { hasPage } from "@/lib/papers/topics/topicPage";
import { countDaysOfTopics } from "@/lib/papers/topics/trends.store";
import { countWeeks, firstDayOfPlot } from "@/lib/papers/topics/weeklyCounts";
import { visibleText } from "@/lib/text/visibleText";
import { findTopic, latestDay, readSite } from "../sharedReads";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const suggested = 12;
const maxTyped = 100; // characters

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { topics } = await findAll(readCompared((await searchParams).topics).names);
  const names = topics.map(({ name }) => name).join(", ");
  return {
    title: names === "" ? "Compare topics" : `Compare ${names}`,
    description: "How many papers topics have, week by week.",
    alternates: { canonical: comparePath(topics.map(({ slug }) => slug)) },
  };
}

export default async function Compare({ searchParams }: Props) {
  const { topics: given, add } = await searchParams;
  const typed = typeof add === "string" ? visibleText(add).trim().slice(0, maxTyped) : "";
  const { names, others } = readCompared(given);
  const [site, latest, found] = await Promise.all([readSite(), latestDay(), findAll(names)]);
  if (!latest) {
    return (
      <Page site={site}>
        <EmptyStore />
      </Page>
    );
  }
  const compared = found.topics.map(({ slug }) => slug);
  const isFull = compared.length === mostCompared;
  const added = typed === "" || isFull ? null : await findPage(typed);
  if (added) redirect(comparePath([...new Set([...compared, added.slug])]));
  const leftOut = isFull && typed !== "" ? [...others, typed] : others;
  if (found.unknown.length === 0 && leftOut.length === 0 && compared.join(",") !== names.join(","))
    redirect(comparePath(compared));
  const unknown = isFull ? "" : typed || found.unknown.join(", ");
  return (
    <Page site={site}>
      <h1 className="font-semibold font-serif text-3xl tracking-tight">Compare topics</h1>
      <p className="mt-1 max-w-prose text-muted text-sm">
        How many papers up to {mostCompared} topics have, week by week.
      </p>
      {leftOut.length > 0 ? (
        <p role="status" className="mt-4 rounded-lg bg-raised px-4 py-3 text-sm">
          At most {mostCompared} topics are compared. Left out: <bdi>{leftOut.join(", ").slice(0, 2 * maxTyped)}</bdi>.
        </p>
      ) : null}
      {found.topics.length > 0 ? (
        <>
          <LinesPlot {...plot(found.topics, latest)} />
          <ComparedTopics topics={found.topics} />
        </>
      ) : null}
      {isFull ? null : (
        <AddTopic compared={compared} unknown={unknown} suggestions={await suggest(compared, unknown)} />
      )}
    </Page>
  );
}

/** A topic by any of its names, if it has a page and papers. */
async function findPage(name: string): Promise<Topic | null> {
  const topic = await findTopic(name);
  return topic && hasPage(topic) ? topic : null;
}

async function findAll(names: readonly string[]): Promise<{ topics: Topic[]; unknown: string[] }> {
  const found = await Promise.all(names.map(async (name) => ({ name, topic: await findPage(name) })));
  const topics = new Map(found.flatMap(({ topic }) => (topic ? [[topic.slug, topic] as const] : [])));
  return {
    topics: [...topics.values()],
    unknown: found.filter(({ topic }) => !topic).map(({ name }) => visibleText(name).slice(0, maxTyped)),
  };
}

async function suggest(compared: readonly string[], unknown: string): Promise<Topic[]> {
  const [last] = compared.slice(-1);
  const near = unknown === "" ? [] : await nearestTopics(unknown, suggested);
  const others =
    near.length > 0 || unknown !== ""
      ? near
      : last === undefined
        ? await topKeywords(suggested)
        : await relatedTopics(last, suggested);
  return others.filter(({ slug }) => !compared.includes(slug));
}

function plot(topics: readonly Topic[], latest: Day) {
  const days = countDaysOfTopics(
    topics.map(({ slug }) => slug),
    firstDayOfPlot(latest),
  );
  const weeks = countWeeks([...days.values()].flat(), latest).map(({ week }) => week);
  const lines = topics.map(({ slug, name }) => {
    const counts = new Map(countWeeks(days.get(slug) ?? [], latest).map(({ week, papers }) => [week.key, papers]));
    return { slug, name, papers: weeks.map(({ key }) => counts.get(key) ?? 0) };
  });
  return { weeks, lines };
}
