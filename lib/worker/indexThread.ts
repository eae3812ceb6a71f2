// The thread that indexes; indexing.ts starts it.

import { assignTopics, joinTopicNames } from "../papers/topics/assignPending.store";
import { isJoinDue } from "../papers/topics/joinDue";
import { answerQuestions } from "../platform/threads/answer";
import { indexPapers } from "../search/index/store";

let joinedAt: number | null = null;
let assignedSince = 0;

// Topics come first, because a paper is indexed with its topics.
answerQuestions<"batch">(
  async () => {
    const assigned = assignTopics({ batches: 1 });
    assignedSince += assigned;
    return assigned + indexPapers({ batches: 1 }) + (assigned === 0 ? joinIfDue() : 0);
  },
  async () => {},
);

function joinIfDue(): number {
  const now = Date.now();
  if (!isJoinDue({ assignedSince, since: joinedAt === null ? null : now - joinedAt })) return 0;
  joinedAt = now;
  assignedSince = 0;
  return joinTopicNames();
}
