/* The code of the rendering thread; client.ts starts it. */
import { answerQuestions } from "../../platform/threads/answer";
import type { Formula } from "./queue";
import { renderFormula } from "./render";

answerQuestions<Formula | "ready">(
  async (question) => (question === "ready" ? null : renderFormula(question.tex, question.display)),
  async () => {},
);
