import { expect, test } from "vitest";
import { explainFailure } from "./failure";

test("a disk is not blamed where it has room", () => {
  expect(explainFailure(new Error("disk I/O error"))).toBe("disk I/O error");
});
