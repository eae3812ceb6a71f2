import { addDays, type Day } from "../../calendar/day";
import { reading } from "../../platform/reading.store";
import { readTopic, type Topic, type TopicRow } from "./store";
import { minPapers } from "./topicPage";
import { earlierDays, rankTrends, recentDays, type TrendCounts } from "./trend";

/** A topic, its papers in the recent days, and how many its earlier share would have made. */
export type TopicTrend = { topic: Topic; recent: number; expected: number };

/** In papers. Of more, every second, third … is counted, so that the time does not grow with the site. */
const largestSample = 20_000;

const countPapers = `SELECT COUNT(*) FROM "Listing" WHERE "day" BETWEEN ? AND ?`;

/** A paper counts on the day that listed it first, once. */
const countTopics = `
  SELECT t."slug", SUM(l."day" >= @recent) AS "recent", SUM(l."day" < @recent) AS "earlier"
  FROM "Listing" l JOIN "PaperTopic" p ON p."paperId" = l."paperId" AND p."firstListedOn" = l."day"
  JOIN "Topic" t ON t."id" = p."topicId"
  WHERE l."day" BETWEEN @from AND @latest AND l."paperId" % @every = 0 AND t."papers" >= ${minPapers}
  GROUP BY t."id"`;

const topicsBySlug = `
  SELECT t."slug", t."name", t."kind", t."papers" FROM json_each(?) s JOIN "Topic" t ON t."slug" = s."value"`;

/**
 * Finds the topics whose share of papers rose or fell in the four weeks up to the latest day, against the twelve before.
 * @param most the maximum number in each list
 */
export function findTrends(latest: Day, most: number): { rising: TopicTrend[]; falling: TopicTrend[] } {
  const recent = addDays(latest, 1 - recentDays);
  const from = addDays(recent, -earlierDays);
  const count = (first: Day, last: Day) => reading<number>(countPapers).pluck().get(first, last) ?? 0;
  const totals = { recent: count(recent, latest), earlier: count(from, addDays(recent, -1)) };
  const every = Math.max(1, Math.ceil((totals.recent + totals.earlier) / largestSample));
  const counts = reading<TrendCounts>(countTopics)
    .all({ recent, from, latest, every })
    .map(({ slug, recent, earlier }) => ({ slug, recent, earlier }));
  const sampled = { recent: totals.recent / every, earlier: totals.earlier / every };
  const { rising, falling } = rankTrends(counts, sampled, most);
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
