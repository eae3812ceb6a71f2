import { groupItemsByDay } from "@/lib/calendar/groupByDay";
import { learnWords, orderByPredictedVotes, type WordWeights } from "@/lib/ingest/predictedVotes";
import type { DailyRow } from "./dailyPapers";

/** nDCG@5 with log2(1 + votes) as the gain, against the best order of the day. */
function ndcg(order: DailyRow[]): number {
  const gain = (rows: DailyRow[]) =>
    rows.slice(0, 5).reduce((sum, { upvotes }, place) => sum + Math.log2(1 + upvotes) / Math.log2(place + 2), 0);
  return gain(order) / gain([...order].sort((a, b) => b.upvotes - a.upvotes));
}

/** Learns word weights from the latest 4,000 papers before a day. */
function learnBefore(rows: DailyRow[], before: string): WordWeights {
  const past = rows.filter(({ day }) => day < before).slice(-4000);
  return learnWords(
    past.map(({ title, summary, day, upvotes }) => ({ title, abstract: summary, day, votes: upvotes })),
  );
}

/**
 * Orders each day of the second half of a file by words learnt from earlier days, and by other means. Learns once every
 * five days, which is enough.
 */
export function measurePrior(rows: DailyRow[]): void {
  const days = groupItemsByDay(rows);
  const names = [...days.keys()].sort();
  const sums = new Map<string, number>();
  let judged = 0;
  let words: WordWeights = new Map();
  for (const [index, name] of names.slice(names.length / 2).entries()) {
    if (index % 5 === 0) words = learnBefore(rows, name);
    const day = days.get(name) ?? [];
    if (day.length < 8) continue;
    judged++;
    const byId = new Map(day.map((row) => [row.id, row]));
    const placed = day.map(({ id, title, summary }, index) => ({
      title,
      abstract: summary,
      publicId: id,
      paperId: index,
      kind: "new" as const,
    }));
    const order = (known: Parameters<typeof orderByPredictedVotes>[1]) =>
      orderByPredictedVotes(placed, known).flatMap(({ publicId }) => byId.get(publicId) ?? []);
    const orders = {
      "words of papers with votes": order(words),
      "code first, as without any votes": order(new Map()),
      "by title": [...day].sort((a, b) => (a.title < b.title ? -1 : 1)),
      "by id, as submitted": [...day].sort((a, b) => (a.id < b.id ? -1 : 1)),
    };
    for (const [method, ordered] of Object.entries(orders)) sums.set(method, (sums.get(method) ?? 0) + ndcg(ordered));
  }
  console.table(
    [...sums].map(([method, sum]) => ({ method, days: judged, "nDCG@5 of votes": (sum / judged).toFixed(3) })),
  );
}
