import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { withDatabase } from "@/tests/setup/database";
import { closeFormulas, setFormulas, warmFormulas } from "./client";

const folder = withDatabase();
const formulas = (...texts: string[]) => texts.map((tex) => ({ tex, display: false }));
const minute = () => performance.now() + 60_000;

test("formulas are rendered in a thread, cached in a file, and read from it after a restart", async () => {
  await warmFormulas();
  const set = await setFormulas(formulas("x^2", "\\frac{", "\\def\\a{x}\\a"), minute());
  expect(set).toEqual([expect.stringContaining("katex-html"), null, null]);
  await closeFormulas();
  expect(existsSync(path.join(folder, "formulas.db"))).toBe(true);
  // In the cache, so the result is not a promise.
  expect(setFormulas(formulas("x^2", "\\frac{"), 0)).toEqual([set[0], null]);
  await closeFormulas();
});

test("the cache file may be deleted, and the formulas are rendered again", async () => {
  rmSync(path.join(folder, "formulas.db"), { force: true });
  expect(await setFormulas(formulas("x^2"), minute())).toEqual([expect.stringContaining("katex-html")]);
  await closeFormulas();
});
