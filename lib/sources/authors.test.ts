import { expect, test } from "vitest";
import { splitAuthors } from "./authors";

test.each([
  ["A. One, B. Two", ["A. One", "B. Two"]],
  ["A. One and B. Two", ["A. One", "B. Two"]],
  ["A. One, B. Two, and\n  C. Three", ["A. One", "B. Two", "C. Three"]],
  ["A. One (MIT, Boston), B. Two ((1) Here, (2) There)", ["A. One", "B. Two"]],
  ["Martin King, Jr., Henry Tudor, VIII", ["Martin King, Jr.", "Henry Tudor", "VIII"]],
  ["The Keck Array Collaboration, :, A. One", ["The Keck Array Collaboration", "A. One"]],
  ["Alexandra Anderson", ["Alexandra Anderson"]],
  ["A. One)", ["A. One"]],
  ["A. (One (MIT), B. Two", ["A. One", "B. Two"]],
  [`${"(".repeat(64_000)}MIT${")".repeat(64_000)} A. One`, ["A. One"]],
  [`A. One${", Jr".repeat(10_000)}`, [`A. One${", Jr".repeat(200)}`.slice(0, 500)]],
  ["", []],
])("%j", (text, authors) => {
  expect(splitAuthors(text)).toEqual(authors);
});
