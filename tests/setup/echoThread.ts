// A thread for lib/platform/threads/open.test.ts: it echoes a question, late or not at all if the question says so.
import { setTimeout as wait } from "node:timers/promises";
import { answerQuestions } from "@/lib/platform/threads/answer";

answerQuestions<string>(
  async (question) => {
    if (question === "fail") throw new Error("It failed");
    if (question === "exit") process.exit(3);
    if (question === "spin") for (;;);
    if (question === "fill") for (const kept: number[][] = []; ; ) kept.push(new Array(1_000_000).fill(0.5));
    if (question === "throw") setImmediate(() => Promise.reject(new Error("It fell")));
    await wait(question === "late" || question === "throw" ? 200 : 0);
    return `${question}!`;
  },
  async () => {},
);
