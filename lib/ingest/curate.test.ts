import fc from "fast-check";
import { expect, test } from "vitest";
import { curate } from "./curate";
import type { IncomingRecord } from "./planBatch";

const arrival = (title: string, more: Partial<IncomingRecord> = {}): IncomingRecord =>
  ({ title, abstract: "A.", day: "2026-01-06", ...more }) as IncomingRecord;
const listed = (arrivals: IncomingRecord[]) => arrivals.filter(({ day }) => day).map(({ title }) => title);

test("curation lists all papers, none, or the best of each day", () => {
  const { day: _, ...update } = arrival("update", { onlyUpdate: true });
  const arrivals = [
    arrival("one", { votes: 1 }),
    arrival("nine", { votes: 9 }),
    arrival("five", { votes: 5 }),
    arrival("other day", { day: "2026-01-07" }),
    update,
  ];
  expect(listed(curate(arrivals, "all", () => 0))).toEqual(["one", "nine", "five", "other day"]);
  expect(listed(curate(arrivals, "picked", () => 0))).toEqual([]);
  expect(listed(curate(arrivals, { top: 2 }, () => 0))).toEqual(["nine", "five", "other day"]);
});

test("the source’s rank decides across pages, and the score decides if there are no votes", () => {
  const page = [arrival("31st", { rank: 31 }), arrival("32nd", { rank: 32 })];
  expect(listed(curate(page, { top: 31 }, () => 0))).toEqual(["31st"]);
  const worth = ({ title }: IncomingRecord) => title.length;
  expect(listed(curate([arrival("a"), arrival("ccc"), arrival("bb")], { top: 2 }, worth))).toEqual(["ccc", "bb"]);
});

test("papers that earlier pages listed for a day count towards its limit", () => {
  const page = [arrival("a", { votes: 9 }), arrival("b", { votes: 5 }), arrival("c", { day: "2026-01-07" })];
  expect(listed(curate(page, { top: 2 }, () => 0, new Map([["2026-01-06", 1]])))).toEqual(["a", "c"]);
  expect(listed(curate(page, { top: 2 }, () => 0, new Map([["2026-01-06", 7]])))).toEqual(["c"]);
});

test("no record is lost, and at most `top` are listed", () => {
  const some = fc.array(
    fc.record({ title: fc.string(), votes: fc.nat(9) }).map(({ title, votes }) => arrival(title, { votes })),
  );
  fc.assert(
    fc.property(some, fc.integer({ min: 1, max: 9 }), (arrivals, top) => {
      const curated = curate(arrivals, { top }, () => 0);
      expect(curated.map(({ title }) => title)).toEqual(arrivals.map(({ title }) => title));
      expect(listed(curated).length).toBe(Math.min(top, arrivals.length));
    }),
  );
});
