import fc from "fast-check";
import { expect, test } from "vitest";
import { afterParam, pageAfter } from "./cursor";

const listOf =
  (keys: number[]) =>
  async ({ skip, take }: { skip: number; take: number }) =>
    keys.slice(skip, skip + take).map((key) => ({ key }));

test("consecutive pages contain each paper once", async () => {
  const keys = fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(keys, fc.integer({ min: 1, max: 9 }), async (all, limit) => {
      const read: number[] = [];
      let after: string | null | undefined;
      do {
        const page = await pageAfter(listOf(all), after ?? undefined, limit);
        read.push(...page.papers.map(({ key }) => key));
        after = page.after;
        if (after) expect(afterParam.parse(after)).toBe(after);
      } while (after);
      expect(read).toEqual(all);
    }),
  );
});

test("a page continues after its last paper when papers have been added or removed", async () => {
  const { after } = await pageAfter(listOf([1, 2, 3, 4, 5, 6]), undefined, 3);
  const next = async (keys: number[]) =>
    (await pageAfter(listOf(keys), after ?? undefined, 2)).papers.map(({ key }) => key);
  expect(await next([1, 2, 3, 4, 5, 6])).toEqual([4, 5]);
  expect(await next([9, 1, 8, 2, 3, 4, 5, 6])).toEqual([4, 5]);
  expect(await next([3, 4, 5, 6])).toEqual([4, 5]);
  // If the paper itself is gone, as many papers are skipped as preceded it.
  expect(await next([1, 2, 4, 5, 6])).toEqual([5, 6]);
  expect(await next([])).toEqual([]);
});
