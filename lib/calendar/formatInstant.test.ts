import { expect, test } from "vitest";
import { formatInstant } from "./formatInstant";

test("shows an instant as the clocks of a time zone do", () => {
  const at = new Date("2025-03-12T23:30:00Z");
  expect(formatInstant(at, "UTC", { dateStyle: "long" })).toBe("March 12, 2025");
  expect(formatInstant(at, "Pacific/Chatham", { dateStyle: "long" })).toBe("March 13, 2025");
});
