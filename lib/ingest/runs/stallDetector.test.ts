import { expect, test } from "vitest";
import { openStallDetector } from "./stallDetector";

test("a run without progress is aborted with the reason", async () => {
  const { over, signal, close } = openStallDetector(2);
  await expect(over).rejects.toThrow("it made no progress for 2 s");
  expect(signal.reason).toEqual(new Error("it made no progress for 2 s"));
  close();
});
