import { expect, test } from "vitest";
import { describeFailure } from "./failure";

test("an I/O error is not blamed on a disk that has room", () => {
  expect(describeFailure(new Error("disk I/O error"))).toBe("disk I/O error");
});
