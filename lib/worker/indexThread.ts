/* What runs in the thread that indexes: see indexing.ts, which starts it. */

import { assignTopics } from "../papers/topics/assignPending.store";
import { answerQuestions } from "../platform/threads/answer";
import { indexPapers } from "../search/index/store";

// A paper is indexed with its topics.
answerQuestions<"batch">(
  async () => assignTopics({ batches: 1 }) + indexPapers({ batches: 1 }),
  async () => {},
);
