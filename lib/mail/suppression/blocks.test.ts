import { expect, test } from "vitest";
import { blocks } from "./blocks";
import { suppressionReasons } from "./schema";

test("a suppression blocks every email, except those that ask a reader who had all data deleted", () => {
  const kinds = ["confirmation", "moveNew", "moveOld", "digest", "stillThere"];
  const passing = suppressionReasons.flatMap((reason) =>
    kinds.filter((kind) => !blocks(reason, kind)).map((kind) => [reason, kind]),
  );
  expect(passing).toEqual([
    ["deleted", "confirmation"],
    ["deleted", "moveNew"],
  ]);
});
