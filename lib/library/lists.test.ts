import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changePaper } from "./change";
import { joinCitations } from "./citations";
import { compareLibraries } from "./compare";
import { emptyLibrary, type Fields, savedPapers } from "./library";
import { libraryMarkdown } from "./markdown";
import { mergeLibraries } from "./merge";
import { selectPapers } from "./select";

const shown = (title: string, day: string) => ({ title, authors: "José Ñandú, Ada Lovelace", day, path: "/papers/1" });

function save(id: string, fields: Partial<Fields>, at: number) {
  return changePaper(emptyLibrary, id, { saved: true, ...fields }, at);
}

const list = savedPapers(
  mergeLibraries(
    save("1", { shown: shown("Attention", "2025-03-12"), note: "for the seminar", tags: ["to read"] }, 10),
    save("2", { shown: shown("Recurrence [2]", "2025-03-14") }, 5),
  ),
);
const ids = (query: string, order: "saved" | "listed" = "saved") => selectPapers(list, query, order).map(([id]) => id);

describe("the reading list", () => {
  test.each([
    ["", ["1", "2"]],
    ["attention", ["1"]],
    ["jose nandu", ["1", "2"]],
    ["SEMINAR", ["1"]],
    ["to read", ["1"]],
    ["ada recurrence", ["2"]],
    ["nothing", []],
  ])("finds %o", (query, found) => expect(ids(query)).toEqual(found));

  test("has the last saved or the newest paper first", () => {
    expect([ids("", "saved"), ids("", "listed")]).toEqual([
      ["1", "2"],
      ["2", "1"],
    ]);
  });

  test("finds by a paper's own words whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (title) => {
        const papers = savedPapers(save("1", { shown: shown(title, "") }, 1));
        expect(selectPapers(papers, title, "saved")).toHaveLength(1);
      }),
    );
  });

  test("as Markdown has notes and tags, and nothing of a title is markup", () => {
    expect(libraryMarkdown(selectPapers(list, "", "saved"), "https://x.example")).toBe(
      [
        "# Reading list",
        "",
        "- [Attention](https://x.example/papers/1) · José Ñandú, Ada Lovelace · 2025-03-12 · \\#to read",
        "  > for the seminar",
        "- [Recurrence \\[2\\]](https://x.example/papers/2) · José Ñandú, Ada Lovelace · 2025-03-14",
        "",
      ].join("\n"),
    );
  });
});

test("citations of single papers become one file, in which each key is there once", () => {
  const entry = "@article{lovelace2025attention,\n  title = {A}\n}\n";
  expect(joinCitations([entry, entry], "bib")).toBe(`${entry}\n${entry.replace("attention,", "attention:2,")}`);
  expect(joinCitations(["TY  - JOUR\r\nER  - \r\n", "TY  - JOUR\n"], "ris")).toBe(
    "TY  - JOUR\r\nER  -\n\nTY  - JOUR\n",
  );
  expect(JSON.parse(joinCitations(['[{"id":1}]', '[{"id":2}]'], "csl.json"))).toEqual([{ id: 1 }, { id: 2 }]);
});

test("an import reports what it adds and what it changes", () => {
  const before = mergeLibraries(save("1", {}, 10), changePaper(emptyLibrary, "2", { seen: true }, 5));
  const file = mergeLibraries(save("1", { note: "Later" }, 20), mergeLibraries(save("2", {}, 9), save("3", {}, 9)));
  const after = mergeLibraries(before, file);
  expect(compareLibraries(before, after)).toEqual({ added: 2, changed: 1 });
  expect(compareLibraries(after, mergeLibraries(after, file))).toEqual({ added: 0, changed: 0 });
});
