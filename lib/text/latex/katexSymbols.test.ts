import { expect, test } from "vitest";
import { readKatexSymbols } from "@/tests/setup/katexSymbols";
import { katexSymbols } from "./katexSymbols";

test("the symbol table matches the installed KaTeX", () => {
  const theirs = readKatexSymbols();
  expect(theirs.length).toBeGreaterThan(350);
  const ours = new Map(
    Object.entries(katexSymbols).flatMap(([kind, entries]) =>
      entries
        .trim()
        .split(/\s+/)
        .map((entry): [string, string] => [`${kind} ${entry}`, entry]),
    ),
  );
  // If KaTeX defines a name twice, the later definition counts.
  const last = new Map(theirs.map(([kind, name, text]) => [`${kind} ${name}`, `${kind} ${name}${text}`]));
  expect([...last.values()].filter((entry) => !ours.has(entry))).toEqual([]);
});
