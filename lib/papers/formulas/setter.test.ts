import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import type { RenderQueue } from "./queue";
import type { Html } from "./render";
import { type FormulaSetter, openFormulaSetter } from "./setter";
import { openFormulaStore } from "./store";

const open: FormulaSetter[] = [];
afterEach(async () => {
  for (const setter of open.splice(0)) await setter.close();
});

/** A queue whose answers a test gives when it likes; without one a formula is set at once. */
function queueOf(answers: Record<string, Promise<Html | undefined>> = {}) {
  const asked: string[] = [];
  const queue: RenderQueue = {
    render: async ({ tex }) => {
      asked.push(tex);
      return tex in answers ? answers[tex] : `<${tex}>`;
    },
    warm: async () => {},
    close: async () => {},
  };
  return { queue, asked };
}

function setterOf(queue: RenderQueue, file?: string) {
  const setter = openFormulaSetter(queue, file ? openFormulaStore(file, () => {}) : null);
  open.push(setter);
  return setter;
}

const formulas = (...texts: string[]) => texts.map((tex) => ({ tex, display: false }));
const whenever = Number.POSITIVE_INFINITY;
const soon = () => performance.now() + 10_000;

test("a formula is set once, whoever asks for it and how often", async () => {
  const { queue, asked } = queueOf();
  const setter = setterOf(queue);
  const both = [setter.set(formulas("a", "b", "a"), soon()), setter.set(formulas("b"), soon())];
  expect(await Promise.all(both)).toEqual([["<a>", "<b>", "<a>"], ["<b>"]]);
  // At once, and not by way of a promise.
  expect(setter.set(formulas("b", "a"), whenever)).toEqual(["<b>", "<a>"]);
  expect(asked).toEqual(["a", "b"]);
});

test("what is refused asks nobody", () => {
  const { queue, asked } = queueOf();
  expect(setterOf(queue).set(formulas("\\def\\a{x}\\a", "\\smash{x}"), whenever)).toEqual([null, null]);
  expect(asked).toEqual([]);
});

test("a page does not wait longer than it wants, and the next one has the formula", async () => {
  let answer = (_: Html) => {};
  const late = new Promise<Html>((resolve) => {
    answer = resolve;
  });
  const { queue, asked } = queueOf({ late });
  const setter = setterOf(queue);
  const first = await setter.set(formulas("a", "late"), performance.now() + 20);
  expect(first).toEqual(["<a>", null]);
  const second = setter.set(formulas("late"), soon());
  answer("<late>");
  expect(await second).toEqual(["<late>"]);
  expect(first).toEqual(["<a>", null]);
  expect(asked).toEqual(["a", "late"]);
});

test("what failed is known after a restart, and what nobody tried is tried again", async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "offprint-formulas-")), "formulas.db");
  const first = queueOf({ failed: Promise.resolve(null), unknown: Promise.resolve(undefined) });
  const setter = setterOf(first.queue, file);
  expect(await setter.set(formulas("a", "failed", "unknown"), soon())).toEqual(["<a>", null, null]);
  await setter.close();
  open.length = 0;
  const second = queueOf();
  const again = setterOf(second.queue, file);
  expect(again.set(formulas("a", "failed"), whenever)).toEqual(["<a>", null]);
  expect(await again.set(formulas("unknown"), soon())).toEqual(["<unknown>"]);
  expect(second.asked).toEqual(["unknown"]);
});
