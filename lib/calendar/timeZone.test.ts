import { expect, test } from "vitest";
import { listTimeZones, readTimeZone } from "./timeZone";

test("a zone is known by its name, however it is written", () => {
  expect(readTimeZone("Europe/Paris")).toBe("Europe/Paris");
  expect(readTimeZone("pacific/chatham")).toBe("Pacific/Chatham");
  expect(readTimeZone("UTC")).toBe("UTC");
});

test.each(["", "Paris", "Mars/Olympus", "Europe/Paris\r\nBcc: x"])("%j is no zone", (name) => {
  expect(readTimeZone(name)).toBeNull();
});

test("every zone that is offered can be chosen", () => {
  const zones = listTimeZones();
  expect(zones).toContain("UTC");
  expect(zones.filter((name) => readTimeZone(name) === null)).toEqual([]);
});
