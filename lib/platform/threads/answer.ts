import { parentPort } from "node:worker_threads";
import { errorText, toError } from "../logs/errorText";
import type { Answer, Message } from "./open";

/**
 * Answers what this thread is asked by the one that opened it.
 * @param close gives back what the answers need, when no more are asked for
 */
export function answerQuestions<Question>(
  answer: (question: Question) => Promise<unknown>,
  close: () => Promise<void>,
): void {
  const open = new Set<Promise<void>>();

  async function reply(id: number, question: Question): Promise<void> {
    const found = await answer(question).then(
      (result): Answer => ({ id, result }),
      (thrown: unknown): Answer => ({ id, error: { message: errorText(thrown), stack: toError(thrown).stack } }),
    );
    parentPort?.postMessage(found);
  }

  parentPort?.on("message", async (message: Message<Question>) => {
    if (message === "close") {
      await Promise.all(open);
      await close();
      parentPort?.close();
      return;
    }
    const replied = reply(message.id, message.question);
    open.add(replied);
    await replied;
    open.delete(replied);
  });

  parentPort?.postMessage("ready" satisfies Answer);
}
