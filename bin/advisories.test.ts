import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findVulnerable } from "./advisories.mjs";

const advisory = {
  package: "a",
  vulnerable: "<1.2.0 || >=2.0.0 <2.0.3",
  id: "GHSA-1",
  date: "2026-01-01",
  note: "Bad.",
};

test("a vulnerable version is found anywhere in the lock file", () => {
  const packages = {
    "": { name: "offprint", version: "0.1.0" },
    "node_modules/a": { version: "1.2.0" },
    "node_modules/b": { version: "1.0.0" },
    "node_modules/b/node_modules/a": { version: "1.1.9" },
    "node_modules/@scope/a": { version: "1.0.0" },
    "node_modules/c": { name: "a", version: "2.0.3-beta.1" },
  };
  expect(findVulnerable(packages, [advisory])).toEqual([
    "node_modules/b/node_modules/a: a 1.1.9 is vulnerable (<1.2.0 || >=2.0.0 <2.0.3, GHSA-1): Bad.",
    "node_modules/c: a 2.0.3-beta.1 is vulnerable (<1.2.0 || >=2.0.0 <2.0.3, GHSA-1): Bad.",
  ]);
});

test("an invalid range throws", () => {
  expect(() => findVulnerable({}, [{ ...advisory, vulnerable: "before 2" }])).toThrow("before 2");
});

test("the list would have found the vulnerable versions of an earlier lock file", () => {
  const former = {
    "node_modules/adm-zip": { version: "0.5.18" },
    "node_modules/deepmerge-ts": { version: "7.1.5" },
    "node_modules/fast-xml-parser": { version: "5.7.3" },
    "node_modules/mysql2": { version: "3.15.3" },
    "node_modules/undici": { version: "7.25.0" },
  };
  const found = findVulnerable(former, JSON.parse(readFileSync("advisories.json", "utf8")));
  expect(new Set(found.map((line) => line.split(":")[0]))).toEqual(new Set(Object.keys(former)));
});
