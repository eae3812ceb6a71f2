import { addDays, type Day } from "../../calendar/day";
import { reading } from "../../platform/reading.store";
import { readTopic, type Topic, type TopicRow } from "./store";
import { minPapers } from "./topicPage";
import { earlierDays, rankTrends, recentDays, type TrendCounts, type Windows } from "./trend";

/** A topic, its papers in the recent days, and how many its earlier share would have made. */
export type TopicTrend = { topic: Topic; recent: number; expected: number };

/** In papers. Of more, every second, third … is counted, so that the time does not grow with the site. */
const largestSample = 20_000;

const countListings = `SELECT COUNT(*) FROM "Listing" WHERE "day" BETWEEN ? AND ?`;

/** A paper counts on the day that listed it first, once; by whether a source gave its keywords. */
const sample = `
  SELECT l."paperId" AS "id", l."day" >= @recent AS "isRecent", p."keywords" <> '[]' AS "isGiven"
  FROM "Listing" l JOIN "Paper" p ON p."id" = l."paperId" AND p."firstListedOn" = l."day"
  WHERE l."day" BETWEEN @from AND @latest AND l."paperId" % @every = 0`;

const countPapers = `SELECT "isGiven", "isRecent", COUNT(*) AS "papers" FROM (${sample}) GROUP BY 1, 2`;

const countTopics = `
  SELECT t."slug", s."isGiven", SUM(s."isRecent") AS "recent", SUM(NOT s."isRecent") AS "earlier"
  FROM (${sample}) s JOIN "PaperTopic" p ON p."paperId" = s."id" JOIN "Topic" t ON t."id" = p."topicId"
  WHERE t."papers" >= ${minPapers} GROUP BY t."id", s."isGiven"`;

const topicsBySlug = `
  SELECT t."slug", t."name", t."kind", t."papers" FROM json_each(?) s JOIN "Topic" t ON t."slug" = s."value"`;

/**
 * Finds the topics whose share of papers rose or fell in the four weeks up to the latest day, against the twelve before.
 * @param most the maximum number in each list
 */
export function findTrends(latest: Day, most: number): { rising: TopicTrend[]; falling: TopicTrend[] } {
  const recent = addDays(latest, 1 - recentDays);
  const from = addDays(recent, -earlierDays);
  const listings = reading<number>(countListings).pluck().get(from, latest) ?? 0;
  const every = Math.max(1, Math.ceil(listings / largestSample));
  const sampled = { recent, from, latest, every };
  const totals = [none(), none()];
  for (const { isGiven, isRecent, papers } of reading<PaperCount>(countPapers).all(sampled)) {
    const total = totals[isGiven];
    if (total) total[isRecent === 1 ? "recent" : "earlier"] = papers;
  }
  const counts = new Map<string, TrendCounts & { strata: Windows[] }>();
  for (const { slug, isGiven, recent, earlier } of reading<TopicCount>(countTopics).all(sampled)) {
    const topic = counts.get(slug) ?? { slug, strata: [none(), none()] };
    topic.strata[isGiven] = { recent, earlier };
    counts.set(slug, topic);
  }
  const { rising, falling } = rankTrends([...counts.values()], totals, most);
  const slugs = [...rising, ...falling].map(({ slug }) => slug);
  const rows = reading<TopicRow>(topicsBySlug).all(JSON.stringify(slugs));
  const topics = new Map(rows.map((row) => [row.slug, readTopic(row)]));
  const named = (trends: typeof rising) =>
    trends.flatMap(({ slug, recent, expected }) => {
      const topic = topics.get(slug);
      return topic ? [{ topic, recent: recent * every, expected: expected * every }] : [];
    });
  return { rising: named(rising), falling: named(falling) };
}

/** SQLite has numbers for booleans. */
type PaperCount = { isGiven: 0 | 1; isRecent: 0 | 1; papers: number };
type TopicCount = { slug: string; isGiven: 0 | 1 } & Windows;

const none = (): Windows => ({ recent: 0, earlier: 0 });

const countByTopic = `
  SELECT t."slug", p."firstListedOn" AS "day", COUNT(*) AS "papers"
  FROM json_each(?) s JOIN "Topic" t ON t."slug" = s."value" JOIN "PaperTopic" p ON p."topicId" = t."id"
  WHERE p."firstListedOn" >= ? GROUP BY t."id", p."firstListedOn"`;

/** Returns how many papers each topic has on each day from `from` on; days without any are left out. */
export function countDaysOfTopics(slugs: readonly string[], from: Day): Map<string, { day: Day; papers: number }[]> {
  const counts = new Map<string, { day: Day; papers: number }[]>(slugs.map((slug) => [slug, []]));
  for (const { slug, day, papers } of reading<{ slug: string; day: Day; papers: number }>(countByTopic).all(
    JSON.stringify(slugs),
    from,
  ))
    counts.get(slug)?.push({ day, papers });
  return counts;
}
