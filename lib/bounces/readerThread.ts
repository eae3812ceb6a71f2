// The thread that parses mails; reader.ts starts it.
import { answerQuestions } from "../platform/threads/answer";
import { parseReport } from "./parseReport";

export type ReaderQuestion = { source: Uint8Array; secret: string };

answerQuestions<ReaderQuestion>(
  ({ source, secret }) => parseReport(source, secret),
  async () => {},
);
