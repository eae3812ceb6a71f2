import { expect, test } from "vitest";
import { unfinishedTerm } from "./unfinishedTerm";

test.each([
  ["author:yann le", { before: "", name: "author", field: "author", value: "yann le" }],
  ['world models author:"Yann Le', { before: "world models ", name: "author", field: "author", value: "Yann Le" }],
  ["music -topic:cs.", { before: "music -", name: "topic", field: "topic", value: "cs." }],
  ["AU:", { before: "", name: "au", field: "author", value: "" }],
  ['author:"Ada" topic:', { before: 'author:"Ada" ', name: "topic", field: "topic", value: "" }],
])("%s ends with an unfinished term", (text, term) => {
  expect(unfinishedTerm(text)).toEqual(term);
});

test.each([
  "music",
  'author:"Ada Byron"',
  'author:"Ada Byron" wo',
  "co-author:ada",
  "author:a b c d e",
  "author:x title:y",
])("%s does not", (text) => {
  expect(unfinishedTerm(text)).toBeNull();
});
