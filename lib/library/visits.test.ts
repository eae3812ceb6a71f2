import fc from "fast-check";
import { expect, test } from "vitest";
import { noteVisit, pauseBetweenVisits, printVisits, readVisits } from "./visits";

const hour = 3_600_000;

test("the first visit has seen nothing before", () => {
  expect(noteVisit(null, "2025-03-12", 0)).toEqual({ before: null, latest: "2025-03-12", at: 0 });
});

test("a visit knows the last day that was seen before it, as long as it lasts", () => {
  const first = noteVisit(null, "2025-03-11", 0);
  const back = noteVisit(first, "2025-03-13", 24 * hour);
  expect(back.before).toBe("2025-03-11");
  const again = noteVisit(back, "2025-03-13", 25 * hour);
  expect(again.before).toBe("2025-03-11");
  expect(noteVisit(again, "2025-03-13", 49 * hour).before).toBe("2025-03-13");
});

test("an earlier day that is looked up does not make later ones new again", () => {
  const first = noteVisit(null, "2025-03-13", 0);
  expect(noteVisit(first, "2024-01-01", 48 * hour)).toEqual({
    before: "2025-03-13",
    latest: "2025-03-13",
    at: 48 * hour,
  });
});

test("visits are read back from their text, and from nothing else", () => {
  const day = fc.constantFrom("2025-03-12", "2025-03-13");
  fc.assert(
    fc.property(fc.option(day), day, fc.nat(9 * pauseBetweenVisits), (before, latest, at) => {
      expect(readVisits(printVisits({ before, latest, at }))).toEqual({ before, latest, at });
    }),
  );
  for (const text of [null, "", "x", "2025-03-12", "- - 1", "x 2025-03-12 1", "- 2025-03-12 -1"])
    expect(readVisits(text)).toBeNull();
});
