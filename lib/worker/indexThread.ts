// The thread that indexes; indexing.ts starts it.

import { assignTopics } from "../papers/topics/assignPending.store";
import { answerQuestions } from "../platform/threads/answer";
import { indexPapers } from "../search/index/store";

// Topics come first, because a paper is indexed with its topics.
answerQuestions<"batch">(
  async () => assignTopics({ batches: 1 }) + indexPapers({ batches: 1 }),
  async () => {},
);
