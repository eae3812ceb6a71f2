import { minPapers } from "@/lib/papers/topics/topicPage";
import { db } from "@/lib/platform/db";

export async function describeTopics(): Promise<string> {
  const [waiting, topics] = await Promise.all([
    db().topicPending.count(),
    db().topic.count({ where: { papers: { gte: minPapers } } }),
  ]);
  if (waiting > 0) throw new Error(`${waiting} papers have no topics yet; the worker assigns them`);
  return `${topics}`;
}
