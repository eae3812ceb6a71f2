/* What runs in the thread that reads mails: see reader.ts, which starts it. */
import { answerQuestions } from "../platform/threads/answer";
import { readMail } from "./parseReport";

export type Question = { source: Uint8Array; secret: string };

answerQuestions<Question>(
  ({ source, secret }) => readMail(source, secret),
  async () => {},
);
