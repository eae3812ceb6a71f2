import { expect, test } from "vitest";
import { listTimeZones, readTimeZone } from "./timeZone";

test("a time zone name is recognized in any case", () => {
  expect(readTimeZone("Europe/Paris")).toBe("Europe/Paris");
  expect(readTimeZone("pacific/chatham")).toBe("Pacific/Chatham");
  expect(readTimeZone("UTC")).toBe("UTC");
});

test.each(["", "Paris", "Mars/Olympus", "Europe/Paris\r\nBcc: x"])("%j is not a time zone", (name) => {
  expect(readTimeZone(name)).toBeNull();
});

test("every time zone offered is valid", () => {
  const zones = listTimeZones();
  expect(zones).toContain("UTC");
  expect(zones.filter((name) => readTimeZone(name) === null)).toEqual([]);
});
