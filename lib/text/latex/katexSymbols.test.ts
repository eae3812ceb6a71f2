import { expect, test } from "vitest";
import { tableOfKatex } from "@/tests/setup/katexSymbols";
import { katexSymbols } from "./katexSymbols";

test("the table of symbols is that of the KaTeX which is installed", () => {
  const theirs = tableOfKatex();
  expect(theirs.length).toBeGreaterThan(350);
  const ours = new Map(
    Object.entries(katexSymbols).flatMap(([kind, entries]) =>
      entries
        .trim()
        .split(/\s+/)
        .map((entry): [string, string] => [`${kind} ${entry}`, entry]),
    ),
  );
  // Of a name that it defines twice the later is meant.
  const last = new Map(theirs.map(([kind, name, text]) => [`${kind} ${name}`, `${kind} ${name}${text}`]));
  expect([...last.values()].filter((entry) => !ours.has(entry))).toEqual([]);
});
