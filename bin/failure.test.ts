import { expect, test } from "vitest";
import { explainFailure } from "./failure";

test("an I/O error is not blamed on a disk that has room", () => {
  expect(explainFailure(new Error("disk I/O error"))).toBe("disk I/O error");
});
