import { expect, test } from "vitest";
import { countLine, linesPerWindow, type Window, windowLength } from "./flood";

test("a limited number of lines per event is written in each window, and the rest is counted", () => {
  let window: Window | undefined;
  const written = Array.from({ length: linesPerWindow + 5 }, (_, index) => {
    const counted = countLine(window, index);
    window = counted.window;
    return counted.isWritten;
  });
  expect(written.filter(Boolean)).toHaveLength(linesPerWindow);
  expect(countLine(window, windowLength - 1)).toMatchObject({ isWritten: false, omittedBefore: 0 });
  expect(countLine(window, windowLength)).toEqual({
    window: { startedAt: windowLength, written: 1, omitted: 0 },
    isWritten: true,
    omittedBefore: 5,
  });
});
