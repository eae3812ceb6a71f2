import { expect, test } from "vitest";
import { volumeText, withoutPapers, withoutPapersWarning } from "./volumeWords";

test.each<[number | null, string]>([
  [null, "no paper on this site matches"],
  [0, "no papers in the last four weeks"],
  [1, "1 paper in the last four weeks"],
  [5, "5 papers in the last four weeks"],
  [6, "about 2 papers a week"],
  [400, "about 100 papers a week"],
])("%s papers are: %s", (papers, expected) => {
  expect(volumeText(papers)).toBe(expected);
});

test("what brings nothing is named in a warning", () => {
  const volumes = { "topic:cs.CL": 3, "author:quiet": 0, "search:asdfgh nonsense": null, "topic:xyzzy": null };
  expect(withoutPapers(volumes)).toEqual(["search:asdfgh nonsense", "topic:xyzzy"]);
  expect(withoutPapersWarning(["topic:xyzzy"])).toContain("matches “xyzzy”. To follow it ");
  expect(withoutPapersWarning(withoutPapers(volumes))).toContain("“asdfgh nonsense” and “xyzzy”. To follow them ");
});
