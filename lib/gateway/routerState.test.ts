import { expect, test } from "vitest";
import { isRouterState } from "./routerState";

const written = (tree: unknown) => encodeURIComponent(JSON.stringify(tree));

test.each([
  [["", { children: ["papers", { children: [["id", "2407.1", "c", null], { children: ["__PAGE__", {}] }] }] }]],
  [["", {}, ["/papers", ""], "refetch"]],
  [["", {}, null, null, 16]],
  [["", {}, null, null, 16, "x"]],
])("the state of Next's router is taken: %j", (tree) => expect(isRouterState(written(tree))).toBe(true));

test.each([
  "x",
  "%ff",
  "%7B",
  written([""]),
  written([1, {}]),
  written(["", []]),
  written(["", { children: [] }]),
  written([["id", "x", "?", null], {}]),
  written(["", {}, null, "other"]),
  written(["", {}, null, null, 1, "x", 2]),
  `${"[".repeat(300)}`,
  `"${"a".repeat(50_000)}"`,
])("anything else is not: %s", (header) => expect(isRouterState(header)).toBe(false));
