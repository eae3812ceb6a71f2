import { parentPort } from "node:worker_threads";
import { errorText, toError } from "../logs/errorText";
import type { Answer, Message } from "./open";

/** @param close releases the resources of `answer`; called after the last question */
export function answerQuestions<Question>(
  answer: (question: Question) => Promise<unknown>,
  close: () => Promise<void>,
): void {
  const open = new Set<Promise<void>>();

  async function respond(id: number, question: Question): Promise<void> {
    const reply = await answer(question).then(
      (result): Answer => ({ id, result }),
      (thrown: unknown): Answer => ({ id, error: { message: errorText(thrown), stack: toError(thrown).stack } }),
    );
    parentPort?.postMessage(reply);
  }

  parentPort?.on("message", async (message: Message<Question>) => {
    if (message === "close") {
      await Promise.all(open);
      await close();
      parentPort?.close();
      return;
    }
    const replied = respond(message.id, message.question);
    open.add(replied);
    await replied;
    open.delete(replied);
  });

  parentPort?.postMessage("ready" satisfies Answer);
}
