import { expect, test } from "vitest";
import { openThread } from "./open";

const open = () => openThread<string>(["..", "tests", "setup", "echoThread.ts"], {}, "The echo");

test("a thread answers concurrent questions, each with its own answer", async () => {
  const { ask, close } = open();
  expect(await Promise.all([ask("late"), ask("a"), ask("b")])).toEqual(["late!", "a!", "b!"]);
  await close();
});

test("an error in a thread rejects only the question that caused it, with its cause", async () => {
  const { ask, close } = open();
  const failed = expect(ask("fail")).rejects.toMatchObject({
    message: "The echo could not answer",
    cause: expect.objectContaining({ message: "It failed", stack: expect.stringContaining("It failed") }),
  });
  await expect(ask((() => {}) as unknown as string)).rejects.toThrow("could not be cloned");
  expect(await ask("a")).toBe("a!");
  await failed;
  await close();
});

test("a thread answers pending questions before it closes and rejects later ones", async () => {
  const { ask, close } = open();
  const before = ask("late");
  await close();
  expect(await before).toBe("late!");
  await expect(ask("a")).rejects.toThrow("The echo has ended");
  await close();
});

test.each([
  ["exits", "exit", "The echo has ended"],
  ["throws", "throw", "The echo has ended: It fell"],
])("a thread that %s rejects its pending questions and calls its onEnd listeners", async (_, question, message) => {
  const { ask, onEnd } = open();
  const ended = new Promise<void>((resolve) => onEnd(resolve));
  const waits = expect(ask("late")).rejects.toThrow(message);
  await expect(ask(question)).rejects.toThrow(message);
  await Promise.all([waits, ended]);
});

test("a thread that is killed rejects all questions", async () => {
  const { ask, kill } = open();
  await ask("a");
  const waits = expect(ask("late")).rejects.toThrow("The echo has ended");
  await kill();
  await waits;
  await expect(ask("a")).rejects.toThrow("The echo has ended");
});

test.each([
  ["spins", "spin", "The echo has ended: it took more than 3 s"],
  ["exceeds its memory limit", "fill", /^The echo has ended: (.*memory|it took more than 3 s)/],
])(
  "a thread that %s is ended, and its pending questions are rejected",
  { timeout: 60_000 },
  async (_, question, message) => {
    const limits = { within: 3, memory: 32 };
    const { ask, close } = openThread<string>(["..", "tests", "setup", "echoThread.ts"], {}, "The echo", limits);
    expect(await ask("a")).toBe("a!");
    await expect(ask(question)).rejects.toThrow(message);
    await close();
  },
);

test("a thread that cannot start reports why", async () => {
  const { ask } = openThread<string>(["nowhere.ts"], {}, "It");
  await expect(ask("a")).rejects.toThrow(/^It has ended: Cannot find module/);
});
