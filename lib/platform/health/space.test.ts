import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSpace } from "./space";

const roomy = { bsize: 4096, bavail: 10e9 / 4096, files: 1e6, ffree: 5e5 };

test.each([
  ["enough space", roomy, 1e6, "pass"],
  ["no block left", { ...roomy, bavail: 0 }, 1e6, "fail"],
  ["a few blocks left", { ...roomy, bavail: 20_000 }, 1e6, "fail"],
  ["little space left", { ...roomy, bavail: 80_000 }, 1e6, "warn"],
  ["less space than an update may need", roomy, 20e9, "warn"],
  ["no inode left", { ...roomy, ffree: 0 }, 1e6, "fail"],
  ["few inodes left", { ...roomy, ffree: 500 }, 1e6, "warn"],
  ["a file system that creates inodes on demand", { ...roomy, files: 0, ffree: 0 }, 1e6, "pass"],
])("judgeSpace: %s", (_, fileSystem, storeSize, level) => {
  expect(checkSpace(fileSystem, storeSize).level).toBe(level);
});

test("less free space never gives a better result", () => {
  const order = ["pass", "warn", "fail"];
  const amount = fc.nat(1e7);
  fc.assert(
    fc.property(amount, amount, amount, fc.nat(1e10), (bavail, ffree, taken, storeSize) => {
      const before = checkSpace({ ...roomy, bavail, ffree }, storeSize);
      const after = checkSpace(
        { ...roomy, bavail: Math.max(0, bavail - taken), ffree: Math.max(0, ffree - taken) },
        storeSize,
      );
      expect(order.indexOf(after.level)).toBeGreaterThanOrEqual(order.indexOf(before.level));
    }),
  );
});
