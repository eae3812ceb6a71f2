import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** In ms: some fall into the loading of the model, the others into its runs. */
const instants = [
  ["start", 300],
  ["start", 700],
  ["start", 1200],
  ["start", 1900],
  ["open", 5],
  ["open", 31],
  ["open", 74],
  ["open", 113],
] as const;

test.each(instants)(
  "a process that exits during the model's work, %s + %i ms, exits with status 0 and prints nothing",
  { timeout: 120_000 },
  (from, after) => {
    const program = ["--import", "tsx", "tests/setup/exitAmidRuns.ts", from, `${after}`];
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, program, { encoding: "utf8" });
    expect({ status, signal, stdout, stderr }).toEqual({ status: 0, signal: null, stdout: "", stderr: "" });
  },
);
