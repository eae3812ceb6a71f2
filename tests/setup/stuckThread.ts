// A thread for lib/papers/formulas/overrun.test.ts: some formulas never return or fill the memory.
import type { Formula } from "@/lib/papers/formulas/queue";
import { renderFormula } from "@/lib/papers/formulas/render";
import { answerQuestions } from "@/lib/platform/threads/answer";

answerQuestions<Formula | "ready">(
  async (question) => {
    if (question === "ready") return null;
    const hoard: string[][] = [];
    while (question.tex === "loop") hoard.length = 0;
    while (question.tex === "grow") hoard.push(Array(1_000_000).fill("x"));
    return renderFormula(question.tex, question.display);
  },
  async () => {},
);
