import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paperPath } from "../papers/paths";
import { changePaper, clearLibrary } from "./change";
import { forgetPapers, forgetSeen } from "./forget";
import { emptyLibrary, entryOf, type Fields, fieldOf, type Library } from "./library";
import { mergeLibraries } from "./merge";
import { readLibrary } from "./readLibrary";
import { readTagField } from "./tags";

const ids = fc.constantFrom("2503.00001", "2503.00002", "cs/0112017", "__proto__", "constructor");
const shown = fc.record({
  title: fc.string(),
  authors: fc.string(),
  day: fc.constantFrom("", "2025-03-12"),
  path: fc.constant(""),
});
const fields: fc.Arbitrary<Partial<Fields>> = fc.record(
  {
    seen: fc.boolean(),
    saved: fc.boolean(),
    hidden: fc.boolean(),
    note: fc.string(),
    tags: fc.array(fc.string({ maxLength: 9 }), { maxLength: 3 }),
    shown,
  },
  { requiredKeys: [] },
);
const devices = 3;
const device = fc.nat(devices - 1);

/** What three devices do; their clocks differ, and many things happen in the same millisecond. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("change" as const), device, id: ids, fields }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("sync" as const), device, from: device }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("clear" as const), device }) },
);
const history = fc.array(fc.tuple(step, fc.nat(4)), { maxLength: 30 });
const skews = fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5));

type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

/** What is shown of a paper leads to that paper. */
function withPath({ id, fields }: { id: string; fields: Partial<Fields> }): Partial<Fields> {
  return fields.shown ? { ...fields, shown: { ...fields.shown, path: paperPath(id) } } : fields;
}

function play(steps: History, skew: number[]): Library[] {
  const states: Library[] = Array.from({ length: devices }, () => emptyLibrary);
  let clock = 1000;
  for (const [each, pause] of steps) {
    clock += pause;
    const state = states[each.device] ?? emptyLibrary;
    const now = clock + (skew[each.device] ?? 0);
    if (each.kind === "change") states[each.device] = changePaper(state, each.id, withPath(each), now);
    else if (each.kind === "clear") states[each.device] = clearLibrary(state, now);
    else states[each.device] = mergeLibraries(state, states[each.from] ?? emptyLibrary);
  }
  return states;
}

describe("a merge of what three devices keep", () => {
  const check = (property: (states: [Library, Library, Library]) => void) =>
    fc.assert(
      fc.property(history, skews, (steps, skew) => void property(play(steps, skew) as [Library, Library, Library])),
    );

  test("does not depend on the order of two", () => {
    check(([a, b]) => expect(mergeLibraries(a, b)).toEqual(mergeLibraries(b, a)));
  });

  test("does not depend on which two are merged first", () => {
    check(([a, b, c]) =>
      expect(mergeLibraries(mergeLibraries(a, b), c)).toEqual(mergeLibraries(a, mergeLibraries(b, c))),
    );
  });

  test("changes nothing when it is repeated", () => {
    check(([a, b]) => {
      const merged = mergeLibraries(a, b);
      expect(mergeLibraries(merged, b)).toEqual(merged);
      expect(mergeLibraries(merged, merged)).toEqual(merged);
    });
  });

  test("is what is read back from its text", () => {
    check(([a, b, c]) => {
      const merged = mergeLibraries(mergeLibraries(a, b), c);
      expect(readLibrary(JSON.stringify(merged))).toEqual({ library: merged, unreadable: 0 });
    });
  });

  test("keeps what a device does after it has seen the others, whatever its clock says", () => {
    fc.assert(
      fc.property(history, skews, ids, fc.boolean(), (steps, skew, id, saved) => {
        const [a, b, c] = play(steps, skew) as [Library, Library, Library];
        const all = mergeLibraries(mergeLibraries(a, b), c);
        const done = changePaper(all, id, { saved }, 0);
        for (const other of [a, b, c]) expect(entryOf(mergeLibraries(other, done), id)?.saved?.[0]).toBe(saved);
      }),
    );
  });

  test("deletes everywhere what one device cleared after it had seen it", () => {
    check(([a, b, c]) => {
      const cleared = clearLibrary(mergeLibraries(mergeLibraries(a, b), c), 0);
      expect(Object.keys(mergeLibraries(b, mergeLibraries(cleared, a)).papers)).toEqual([]);
    });
  });
});

describe("a field", () => {
  test("of the later time wins, and the others stay as they are", () => {
    const phone = changePaper(emptyLibrary, "1", { saved: true, note: "Read on the train" }, 10);
    const desk = changePaper(changePaper(emptyLibrary, "1", { saved: false }, 20), "1", { tags: ["rl"] }, 5);
    expect(entryOf(mergeLibraries(phone, desk), "1")).toEqual({
      saved: [false, 20],
      note: ["Read on the train", 10],
      tags: [["rl"], 5],
    });
  });

  test("that was deleted stays deleted", () => {
    const saved = changePaper(emptyLibrary, "1", { saved: true }, 10);
    const removed = changePaper(saved, "1", { saved: false }, 11);
    expect(fieldOf(entryOf(mergeLibraries(removed, saved), "1"), "saved")).toBe(false);
  });
});

describe("a damaged text", () => {
  test.each(["", "{", "null", "[]", '{"version":2,"papers":{}}', '{"version":1}', '{"version":1,"papers":[]}'])(
    "%s is no library",
    (text) => expect(readLibrary(text)).toBeNull(),
  );

  test("keeps what can be read of it", () => {
    const papers = {
      "1": { saved: [true, 5], note: [7, 5], later: [1, 2] },
      "2": { saved: [true, -1] },
      "3": "no",
      "4": { shown: [{ title: "A", authors: "", day: "", path: "javascript:alert(1)" }, 5], seen: [true, 1, 2] },
      "5": { shown: [{ title: "Another paper’s", authors: "", day: "", path: "/papers/6" }, 5] },
    };
    const read = readLibrary(JSON.stringify({ version: 1, clearedAt: "x", papers }));
    expect(read?.library).toEqual({ version: 1, clearedAt: 0, papers: { "1": { saved: [true, 5] } } });
    expect(read?.unreadable).toBe(8);
  });

  test("is never an exception", () => {
    fc.assert(fc.property(fc.json(), (text) => void readLibrary(text)));
    fc.assert(
      fc.property(fc.dictionary(ids, fc.jsonValue()), (papers) => {
        expect(readLibrary(JSON.stringify({ version: 1, papers }))).not.toBeNull();
      }),
    );
  });
});

describe("beyond its bound, a library", () => {
  const library = [
    ["saved", { saved: true, seen: true }, 1],
    ["noted", { note: "A note" }, 2],
    ["hidden", { hidden: true }, 3],
    ["seen first", { seen: true }, 4],
    ["seen last", { seen: true }, 5],
  ].reduce(
    (state, [id, change, at]) => changePaper(state, id as string, change as Partial<Fields>, at as number),
    emptyLibrary,
  );
  const left = (most: number) => Object.keys(forgetPapers(library, most).papers);

  test("forgets what was only seen first, the longest ago first", () => {
    expect(left(5)).toHaveLength(5);
    expect(left(4)).not.toContain("seen first");
    expect(left(3)).toEqual(["saved", "noted", "hidden"]);
    expect(left(2)).toEqual(["saved", "noted"]);
  });

  test("never forgets what is saved or has a note", () => {
    expect(left(0)).toEqual(["saved", "noted"]);
  });

  test("that has no room left forgets what was only seen, and nothing else", () => {
    expect(Object.keys(forgetSeen(library).papers)).toEqual(["saved", "noted", "hidden"]);
  });

  test("keeps every saved paper of any history", () => {
    fc.assert(
      fc.property(history, skews, fc.nat(5), (steps, skew, most) => {
        for (const state of play(steps, skew)) {
          const saved = Object.entries(state.papers).filter(([, entry]) => fieldOf(entry, "saved"));
          const kept = forgetPapers(state, most);
          expect(Object.keys(kept.papers)).toEqual(expect.arrayContaining(saved.map(([id]) => id)));
          expect(forgetPapers(kept, most)).toEqual(kept);
        }
      }),
    );
  });
});

test("tags are separated by commas, and each is there once", () => {
  expect(readTagField(" rl,  to  read ,rl,, ")).toEqual(["rl", "to read"]);
});
