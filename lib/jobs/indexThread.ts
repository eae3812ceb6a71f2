/* What runs in the thread that indexes: see indexing.ts, which starts it. */
import { indexPapers } from "../index/store";
import { answerQuestions } from "../threads/answer";
import { assignTopics } from "../topics/assign";

// A paper is indexed with its topics.
answerQuestions<"batch">(
  async () => assignTopics({ batches: 1 }) + indexPapers({ batches: 1 }),
  async () => {},
);
