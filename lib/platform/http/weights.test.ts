import { expect, test } from "vitest";
import { readWeights } from "./weights";

test.each([
  ["br", { br: 1 }],
  ["GZIP;q=0.5, br ; Q=0", { gzip: 0.5, br: 0 }],
  ["text/html;level=1;q=0.3,*/*", { "text/html": 0.3, "*/*": 1 }],
  ["br;q=nonsense, gzip;q=2, x;q=-1", { br: 0, gzip: 0, x: 0 }],
])("%s", (header, weights) => {
  expect(Object.fromEntries(readWeights(header))).toEqual(weights);
});
