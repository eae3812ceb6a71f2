import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Answer, Question } from "./measuring";
import { execArgv, type Growth } from "./work";

/** Starts the process that measures for the tests of a file, and ends it after them. @returns what asks it */
export function withMeasuring(): (question: Question) => Promise<Growth | null> {
  let child: ChildProcess | undefined;
  beforeAll(() => {
    const program = path.join(import.meta.dirname, "measuring.ts");
    child = fork(program, { execArgv: [...execArgv, "--import", "tsx"] });
  });
  afterAll(() => void child?.kill());
  return async (question) => {
    if (!child) throw new Error("Nothing measures before the tests begin");
    const ended = new AbortController();
    const end = once(child, "exit", { signal: ended.signal }).then(() => ({ failure: "What measures has ended" }));
    const told = once(child, "message", { signal: ended.signal }).then(([answer]) => answer as Answer);
    child.send(question);
    const answer = await Promise.race([told, end]);
    ended.abort();
    await Promise.allSettled([told, end]);
    if ("failure" in answer) throw new Error(answer.failure);
    return answer.excess;
  };
}
