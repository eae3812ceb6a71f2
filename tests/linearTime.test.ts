import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { startMeasuring } from "./setup/linear/askForExcess";
import { anyForm, describeForm, type Form, plainForms } from "./setup/linear/inputs";
import { listReaders } from "./setup/linear/lists";
import { textReaders } from "./setup/linear/readers/all";

// Every parser takes linear time: twice the input takes at most 2.5 times the CPU time. This tries a few forms of input
// for each; `npm run bench:linear -- --fuzz=300` tries as many as the time allows.

/** For each reader, this many fixed forms, different ones for each reader, and as many random ones. */
const formsPerReader = 2;
const seed = 17;

/** Milliseconds: a busy machine takes several times as long. */
const timeout = 300_000;

function formsOf(pieces: string[], index: number): Form[] {
  const plain = plainForms(pieces);
  const step = Math.max(1, Math.floor(plain.length / formsPerReader));
  const some = plain.filter((_, at) => at % step === index % step).slice(0, formsPerReader);
  return [...some, ...fc.sample(anyForm(pieces), { numRuns: formsPerReader, seed: seed + index })];
}

const excessOf = startMeasuring();

describe("twice the input takes at most 2.5 times the CPU time", () => {
  test.each(textReaders.map((reader, index) => ({ ...reader, index })))(
    "for the text of: $name",
    async ({ name, pieces, index }) => {
      for (const form of formsOf(pieces, index)) {
        expect(await excessOf({ name, form }), describeForm(form)).toBeNull();
      }
    },
    timeout,
  );

  test.each(listReaders)(
    "for the number of: $name",
    async ({ name }) => {
      expect(await excessOf({ name, form: null })).toBeNull();
    },
    timeout,
  );
});

describe("input that once blocked a site is read in linear time", () => {
  const seen: [reader: string, form: Partial<Form>][] = [
    ["feed: summary", { unit: "<a" }],
    ["feed: summary", { unit: "<!--" }],
    ["feed: JSON summary", { unit: "<a " }],
    ["feed: author", { unit: "(", middle: "Ada", further: ")" }],
    ["arXiv feed: creator", { unit: "(", middle: "Ada", further: ")" }],
    ["HTML", { unit: "<mml:msup>>", further: "a" }],
    ["XML: records", { unit: "<entry>" }],
    ["authors in one text", { unit: "(", middle: "Ada", further: ")" }],
    ["authors in one text", { unit: "A, Jr, " }],
    ["links", { first: "https://a.b/", unit: "/", last: "x" }],
    ["fold", { first: "a", unit: "\u0301\u0316" }],
    ["index", { first: "a", unit: "\u0301\u0316" }],
    ["detail", { unit: "a" }],
    ["reason", { unit: "a" }],
    ["reason", { unit: "a-" }],
    ["mail: many headers", { unit: `\nTo: ${"a".repeat(1990)}` }],
    ["feed: JSON", { unit: "[" }],
  ];
  test.each(seen)(
    "by %s: %j",
    async (name, form) => {
      const all = { first: "", unit: "", middle: "", further: "", last: "", ...form };
      expect(await excessOf({ name, form: all })).toBeNull();
    },
    timeout,
  );
});
