import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { openThread } from "../../platform/threads/open";
import { type Formula, openRenderQueue } from "./queue";
import type { Html } from "./render";
import { openFormulaRenderer } from "./setter";
import { openFormulaStore } from "./store";

const formulas = (...texts: string[]) => texts.map((tex) => ({ tex, display: false }));

/** Renders formulas in real threads that never finish "loop" and take all memory for "grow". */
function open(file: string) {
  const failures: string[] = [];
  let started = 0;
  const queue = openRenderQueue(
    () => {
      started++;
      const thread = openThread<Formula | "ready">(["..", "tests", "setup", "stuckThread.ts"], {}, "It", {
        memory: 64,
      });
      return {
        ready: () => thread.ask("ready"),
        render: async (formula) => (await thread.ask(formula)) as Html,
        kill: thread.kill,
      };
    },
    { deadline: 3000, onFailure: (why, formula) => failures.push(`${formula?.tex}: ${why}`) },
  );
  return {
    setter: openFormulaRenderer(
      queue,
      openFormulaStore(file, () => {}),
    ),
    failures,
    started: () => started,
  };
}

test("a formula that never finishes or takes all memory is stopped and recorded, and the others are rendered", async () => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "offprint-formulas-")), "formulas.db");
  const first = open(file);
  let turns = 0;
  const ticking = setInterval(() => turns++, 10);
  const set = await first.setter.set(formulas("a", "loop", "b_1", "grow", "c^2"), performance.now() + 60_000);
  clearInterval(ticking);
  expect(set.map((html) => html !== null)).toEqual([true, false, true, false, true]);
  // This thread was not blocked for those six seconds.
  expect(turns).toBeGreaterThan(20);
  expect(first.failures.toSorted()).toEqual([
    expect.stringMatching(/^grow: It has ended/),
    "loop: took longer than 3000 ms",
  ]);
  await first.setter.close();

  const second = open(file);
  expect(second.setter.set(formulas("loop", "grow"), 0)).toEqual([null, null]);
  expect(second.started()).toBe(0);
  await second.setter.close();
});
