import { expect, test } from "vitest";
import { dayOfNews } from "./freshness";

test.each([
  ["2025-03-12", "2025-03-12", "2025-03-12"],
  ["2025-03-11", "2025-03-12", "2025-03-11"],
  ["2025-03-10", "2025-03-12", null],
  ["2024-12-31", "2025-01-01", "2024-12-31"],
  ["2025-03-13", "2025-03-12", "2025-03-13"],
  [null, "2025-03-12", null],
])("papers of %s are new on %s only until the day after", (latest, today, news) => {
  expect(dayOfNews(latest, today)).toBe(news);
});
