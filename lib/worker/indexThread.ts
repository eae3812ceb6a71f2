// The thread that indexes; indexing.ts starts it.

import { assignAuthors, joinAuthors } from "../papers/authors/assignPending.store";
import { assignTopics, joinTopicNames } from "../papers/topics/assignPending.store";
import { isJoinDue } from "../papers/topics/joinDue";
import { learnKeywords } from "../papers/topics/learn.store";
import { answerQuestions } from "../platform/threads/answer";
import { indexPapers } from "../search/index/store";

let joinedAt: number | null = null;
let assignedSince = 0;
let learning: Generator<void> | null = null;

// Topics come first, because a paper is indexed with its topics.
answerQuestions<"batch">(
  async () => {
    const assigned = assignTopics({ batches: 1 });
    assignedSince += assigned;
    const withAuthors = assignAuthors({ batches: 1 });
    const indexed = indexPapers({ batches: 1 });
    return (
      assigned + withAuthors + indexed + (assigned === 0 ? renewTopics() : 0) + (withAuthors === 0 ? joinAuthors() : 0)
    );
  },
  async () => {},
);

/** What needs all papers: joins names, then learns keywords, a step each time. Returns 0 when nothing is due. */
function renewTopics(): number {
  if (learning !== null) {
    if (learning.next().done) learning = null;
    return 1;
  }
  const now = Date.now();
  if (!isJoinDue({ assignedSince, since: joinedAt === null ? null : now - joinedAt })) return 0;
  joinedAt = now;
  assignedSince = 0;
  learning = learnKeywords();
  return 1 + joinTopicNames();
}
