import type Database from "better-sqlite3";
import { withBulkWrites } from "../../platform/bulkWrites.store";
import { isOfAnotherKind } from "./kind";
import { isLearningDue, isLookDue } from "./learnDue";
import { keepModel, keepProgress, readLearnedModel, readProgress } from "./learnedModel.store";
import { openKeywordLearner } from "./learnModel";
import type { KeywordedPaper } from "./learnWeights";
import { parseList } from "./parseList";
import { phrasesOf } from "./phrases";
import { topicSlug } from "./slug";

const batchSize = 500; // How many papers a step has, which takes some tenths of a second

/**
 * Learns a model for papers of another kind from those of the store that have keywords of their sources, if it is due,
 * and queues the papers without such keywords. Other work gets its turn between two steps. When the process ends
 * between them, queueing continues where it was, and counting and learning begin again.
 */
export function* learnKeywords(): Generator<void> {
  yield* queuePapers(); // Those of an earlier call
  const { papers, looked } = withBulkWrites(readGrowth);
  if (!isLookDue({ papers, looked })) return;
  let others = 0;
  yield* visitOthers(() => others++);
  const learned = withBulkWrites(readLearnedModel)?.papers ?? null;
  if (!isLearningDue({ others, learned })) {
    withBulkWrites((database) => keepProgress(database, { looked: papers, queuedTo: null }));
    return;
  }
  const learner = openKeywordLearner(others);
  yield* visitOthers(learner.add);
  const model = { papers: others, ...learner.learn() };
  withBulkWrites((database) => {
    const keep = database.transaction(() => {
      keepModel(database, model);
      keepProgress(database, { looked: papers, queuedTo: 0 });
    });
    keep.immediate();
  });
  yield* queuePapers();
}

function readGrowth(database: Database.Database): { papers: number; looked: number | null } {
  const papers = database.prepare(`SELECT COUNT(*) FROM "Paper"`).pluck().get() as number;
  return { papers, looked: readProgress(database)?.looked ?? null };
}

type Row = { id: number; title: string; abstract: string; keywords: string };

function* visitOthers(visit: (paper: KeywordedPaper) => void): Generator<void> {
  for (let after: number | null = 0; after !== null; ) {
    const rows: Row[] = readRows(after);
    for (const { title, abstract, keywords } of rows) {
      const slugs = new Set(parseList(keywords).map(topicSlug));
      if (slugs.size > 0 && isOfAnotherKind(phrasesOf(title, abstract))) visit({ title, abstract, keywords: slugs });
    }
    after = rows.at(-1)?.id ?? null;
    yield;
  }
}

function readRows(after: number): Row[] {
  return withBulkWrites(
    (database) =>
      database
        .prepare(`SELECT "id", "title", "abstract", "keywords" FROM "Paper" WHERE "id" > ? ORDER BY "id" LIMIT ?`)
        .all(after, batchSize) as Row[],
  );
}

/** Makes the papers without keywords of a source pending, so that `assign.store.ts` finds them again. */
function* queuePapers(): Generator<void> {
  while (withBulkWrites((database) => database.transaction(() => queueBatch(database)).immediate())) yield;
}

function queueBatch(database: Database.Database): boolean {
  const progress = readProgress(database);
  if (progress === null || progress.queuedTo === null) return false;
  const after = progress.queuedTo;
  const last = database
    .prepare(`SELECT MAX("id") FROM (SELECT "id" FROM "Paper" WHERE "id" > ? ORDER BY "id" LIMIT ?)`)
    .pluck()
    .get(after, batchSize) as number | null;
  keepProgress(database, { ...progress, queuedTo: last });
  if (last === null) return false;
  const ids = `SELECT "id" FROM "Paper" WHERE "id" > ? AND "id" <= ? AND "keywords" = '[]'`;
  database.prepare(`DELETE FROM "TopicPending" WHERE "paperId" IN (${ids})`).run(after, last);
  database.prepare(`INSERT INTO "TopicPending" ("paperId") ${ids}`).run(after, last);
  return true;
}
