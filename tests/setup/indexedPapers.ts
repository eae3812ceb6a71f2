import { upsertPapers } from "@/lib/ingest/store";
import { assignAuthors } from "@/lib/papers/authors/assignPending.store";
import { paperRecordSchema } from "@/lib/papers/schema";
import { assignTopics } from "@/lib/papers/topics/assignPending.store";
import { indexPapers } from "@/lib/search/index/store";

export async function addIndexedPapers(records: object[]): Promise<void> {
  await upsertPapers(records.map((record) => paperRecordSchema.parse(record)));
  assignTopics();
  assignAuthors();
  indexPapers();
}
