import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import type { RenderQueue } from "./queue";
import type { Html } from "./render";
import { type FormulaRenderer, openFormulaRenderer } from "./setter";
import { openFormulaStore } from "./store";

const open: FormulaRenderer[] = [];
afterEach(async () => {
  for (const setter of open.splice(0)) await setter.close();
});

/** A queue whose answers a test controls; without one, a formula is rendered immediately. */
function queueOf(answers: Record<string, Promise<Html | undefined>> = {}) {
  const rendered: string[] = [];
  const queue: RenderQueue = {
    render: async ({ tex }) => {
      rendered.push(tex);
      return tex in answers ? answers[tex] : `<${tex}>`;
    },
    warm: async () => {},
    close: async () => {},
  };
  return { queue, rendered };
}

function setterOf(queue: RenderQueue, file?: string) {
  const setter = openFormulaRenderer(queue, file ? openFormulaStore(file, () => {}) : null);
  open.push(setter);
  return setter;
}

const formulas = (...texts: string[]) => texts.map((tex) => ({ tex, display: false }));
const forever = Number.POSITIVE_INFINITY;
const soon = () => performance.now() + 10_000;

test("a formula is rendered once, however many requests there are", async () => {
  const { queue, rendered } = queueOf();
  const setter = setterOf(queue);
  const both = [setter.set(formulas("a", "b", "a"), soon()), setter.set(formulas("b"), soon())];
  expect(await Promise.all(both)).toEqual([["<a>", "<b>", "<a>"], ["<b>"]]);
  // Immediately, not as a promise.
  expect(setter.set(formulas("b", "a"), forever)).toEqual(["<b>", "<a>"]);
  expect(rendered).toEqual(["a", "b"]);
});

test("a refused formula is not rendered", () => {
  const { queue, rendered } = queueOf();
  expect(setterOf(queue).set(formulas("\\def\\a{x}\\a", "\\smash{x}"), forever)).toEqual([null, null]);
  expect(rendered).toEqual([]);
});

test("a page waits only until its time limit, and the next page gets the formula", async () => {
  let answer = (_: Html) => {};
  const late = new Promise<Html>((resolve) => {
    answer = resolve;
  });
  const { queue, rendered } = queueOf({ late });
  const setter = setterOf(queue);
  const first = await setter.set(formulas("a", "late"), performance.now() + 20);
  expect(first).toEqual(["<a>", null]);
  const second = setter.set(formulas("late"), soon());
  answer("<late>");
  expect(await second).toEqual(["<late>"]);
  expect(first).toEqual(["<a>", null]);
  expect(rendered).toEqual(["a", "late"]);
});

test("a failed formula is known after a restart, and an untried one is tried again", async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "offprint-formulas-")), "formulas.db");
  const first = queueOf({ failed: Promise.resolve(null), unknown: Promise.resolve(undefined) });
  const setter = setterOf(first.queue, file);
  expect(await setter.set(formulas("a", "failed", "unknown"), soon())).toEqual(["<a>", null, null]);
  await setter.close();
  open.length = 0;
  const second = queueOf();
  const again = setterOf(second.queue, file);
  expect(again.set(formulas("a", "failed"), forever)).toEqual(["<a>", null]);
  expect(await again.set(formulas("unknown"), soon())).toEqual(["<unknown>"]);
  expect(second.rendered).toEqual(["unknown"]);
});
