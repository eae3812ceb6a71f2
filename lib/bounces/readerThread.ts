/* What runs in the thread that reads mails: see reader.ts, which starts it. */
import { answerQuestions } from "../platform/threads/answer";
import { parseReport } from "./parseReport";

export type ReaderQuestion = { source: Uint8Array; secret: string };

answerQuestions<ReaderQuestion>(
  ({ source, secret }) => parseReport(source, secret),
  async () => {},
);
