import { expect, test } from "vitest";
import { readListKey } from "./listKey";

test.each([
  ["trending", "trending"],
  ["2025-03-12", "2025-03-12"],
  ["2025-W11", "2025-W11"],
  ["2025-03", "2025-03"],
])("%s names a list", (key, name) => {
  const list = readListKey(key);
  expect(list?.kind === "period" ? list.period.key : list?.kind).toBe(name);
});

test.each([[undefined], [""], ["2025-3"], ["2025-w11"], ["2025-02-30"], ["cs.CL"], [["2025-03"]]])(
  "%j names none",
  (key) => {
    expect(readListKey(key)).toBeNull();
  },
);
