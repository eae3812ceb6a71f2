import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  appendPostings,
  blockSize,
  countOne,
  decodeBuffer,
  decodeInto,
  encodePostings,
  lastPlace,
  mergeBuffer,
  mergePostings,
  type Posting,
  packCounts,
  unpackCounts,
} from "./postings";

const buffer = decodeBuffer();

function decode(list: Uint8Array): Posting[] {
  const size = decodeInto(list, buffer);
  return Array.from({ length: size }, (_, index) => ({ place: buffer.places[index]!, counts: buffer.counts[index]! }));
}

const count = fc.integer({ min: 1, max: 255 });
/** Close together, far apart, and at both ends of a block. */
const place = fc.oneof(fc.nat(blockSize - 1), fc.nat(300), fc.constantFrom(0, 127, 128, 16_383, 16_384, blockSize - 1));
const postings = fc
  .uniqueArray(fc.record({ place, counts: count }), { selector: (posting) => posting.place, maxLength: 60 })
  .map((all) => all.sort((a, b) => a.place - b.place));

describe("a posting list", () => {
  test("decodes to what was encoded", () => {
    fc.assert(
      fc.property(postings, (written) => {
        const list = encodePostings(written);
        expect(decode(list)).toEqual(written);
        expect(lastPlace(list)).toBe(written.at(-1)?.place ?? -1);
      }),
    );
  });

  test("can have every paper of a block", () => {
    const all = Array.from({ length: blockSize }, (_, index) => ({ place: index, counts: (index % 255) + 1 }));
    const list = encodePostings(all);
    expect(list).toHaveLength(2 + 2 * blockSize);
    expect(decode(list)).toEqual(all);
  });

  test("equals the list of all postings after appending some", () => {
    fc.assert(
      fc.property(postings, fc.nat(60), (all, at) => {
        const list = appendPostings(encodePostings(all.slice(0, at)), all.slice(at));
        expect([...list]).toEqual([...encodePostings(all)]);
      }),
    );
  });

  test("has no bytes if empty, and accepts appended postings", () => {
    expect(encodePostings([])).toHaveLength(0);
    expect(appendPostings(new Uint8Array(), [])).toHaveLength(0);
    expect(decode(appendPostings(new Uint8Array(), [{ place: 0, counts: 1 }]))).toEqual([{ place: 0, counts: 1 }]);
    expect(lastPlace(new Uint8Array())).toBe(-1);
    expect(decode(new Uint8Array())).toEqual([]);
  });

  test("can be read from the middle of a buffer, as SQLite returns it", () => {
    const list = encodePostings([{ place: 300, counts: 7 }]);
    const bytes = Buffer.concat([Buffer.from([9, 9, 9]), list, Buffer.from([9])]);
    expect(decode(bytes.subarray(3, 3 + list.length))).toEqual([{ place: 300, counts: 7 }]);
    expect(lastPlace(bytes.subarray(3, 3 + list.length))).toBe(300);
  });

  test("rejects papers that do not ascend", () => {
    expect(() => encodePostings([3, 3].map((at) => ({ place: at, counts: 1 })))).toThrow("do not ascend");
    expect(() => appendPostings(encodePostings([{ place: 5, counts: 1 }]), [{ place: 4, counts: 1 }])).toThrow();
  });

  test("merges changes as a Map does", () => {
    const change = fc.record({
      before: postings,
      gone: fc.array(place),
      dropped: fc.array(fc.nat(59)),
      added: fc.array(fc.record({ place, counts: count }), { maxLength: 30 }),
    });
    fc.assert(
      fc.property(change, ({ before, gone, dropped, added }) => {
        const removed = new Set([...gone, ...dropped.flatMap((index) => before[index]?.place ?? [])]);
        const model = new Map(before.map((posting) => [posting.place, posting.counts]));
        for (const at of removed) model.delete(at);
        // A changed paper is removed and added at once; no paper is added twice.
        const changes = new Map([...removed].map((at) => [at, 0]));
        for (const { place: at, counts } of added) changes.set(at, counts);
        for (const [at, counts] of changes) if (counts > 0) model.set(at, counts);
        const ascending = [...changes].sort(([a], [b]) => a - b);
        const places = Uint16Array.from(ascending, ([at]) => at);
        const counts = Uint8Array.from(ascending, ([, each]) => each);
        const merged = mergePostings(encodePostings(before), places, counts, mergeBuffer());
        const expected = [...model].sort(([a], [b]) => a - b).map(([at, counts]) => ({ place: at, counts }));
        expect(decode(merged)).toEqual(expected);
        expect([...merged]).toEqual([...encodePostings(expected)]);
      }),
    );
  });
});

describe("packed counts", () => {
  test("keep counts up to their limits", () => {
    const counts = fc.record({ title: fc.nat(3), abstract: fc.nat(31), authors: fc.nat(1) });
    fc.assert(
      fc.property(counts, (each) => {
        expect(unpackCounts(packCounts(each))).toEqual(each);
      }),
    );
  });

  test("are the same when counted one by one", () => {
    const counts = fc.record({ title: fc.nat(5), abstract: fc.nat(40), authors: fc.nat(3) });
    fc.assert(
      fc.property(counts, (each) => {
        let packed = 0;
        for (const field of ["abstract", "title", "authors"] as const)
          for (let times = 0; times < each[field]; times++) packed = countOne(packed, field);
        expect(packed).toBe(packCounts(each));
      }),
    );
  });

  test("saturate at their limits and never overflow into each other", () => {
    const counts = fc.record({ title: fc.nat(2000), abstract: fc.nat(70_000), authors: fc.nat(2000) });
    fc.assert(
      fc.property(counts, ({ title, abstract, authors }) => {
        const packed = packCounts({ title, abstract, authors });
        expect(packed).toBeLessThan(256);
        expect(unpackCounts(packed)).toEqual({
          title: Math.min(3, title),
          abstract: Math.min(31, abstract),
          authors: Math.min(1, authors),
        });
      }),
    );
  });
});
