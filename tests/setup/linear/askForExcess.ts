import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Answer, Question } from "./measuring";
import { execArgv, type Growth } from "./work";

/**
 * Starts the process that measures for a test file and ends it afterwards.
 * @returns a function that sends a question and resolves to the answer
 */
export function startMeasuring(): (question: Question) => Promise<Growth | null> {
  let child: ChildProcess | undefined;
  beforeAll(() => {
    const program = path.join(import.meta.dirname, "measuring.ts");
    child = fork(program, { execArgv: [...execArgv, "--import", "tsx"] });
  });
  afterAll(() => void child?.kill());
  return async (question) => {
    if (!child) throw new Error("The measuring process starts with the tests");
    const ended = new AbortController();
    const exited = once(child, "exit", { signal: ended.signal }).then(() => ({
      failure: "The measuring process has exited",
    }));
    const replied = once(child, "message", { signal: ended.signal }).then(([answer]) => answer as Answer);
    child.send(question);
    const answer = await Promise.race([replied, exited]);
    ended.abort();
    await Promise.allSettled([replied, exited]);
    if ("failure" in answer) throw new Error(answer.failure);
    return answer.excess;
  };
}
