import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { expect, test } from "vitest";
import { type Graph, writeModel } from "./onnx";

const operators = { "": 21 };

async function run(graph: Graph, numbers: number[], folder = "."): Promise<number[]> {
  const session = await InferenceSession.create(writeModel(graph, operators), {
    extra: { session: { model_external_initializers_file_folder_path: folder } },
  });
  const { y } = await session.run({ x: new Tensor("float32", numbers, [1, numbers.length]) });
  await session.release();
  return [...(y!.data as Float32Array)];
}

const x = { name: "x", type: "float32" as const, shape: [1, "length"] };
const y = { name: "y", type: "float32" as const, shape: [1, "length"] };

test("a written model runs: nodes, a constant, integer and float attributes", async () => {
  const graph: Graph = {
    nodes: [
      { operator: "Add", domain: "", inputs: ["x", "one"], output: "sum", attributes: {} },
      { operator: "LeakyRelu", domain: "", inputs: ["sum"], output: "bent", attributes: { alpha: 0.25 } },
      { operator: "CumSum", domain: "", inputs: ["bent", "axis"], output: "y", attributes: { reverse: 1 } },
    ],
    initializers: [
      { name: "one", type: "float32", shape: [], content: new Uint8Array(Float32Array.of(1).buffer) },
      { name: "axis", type: "int64", shape: [], content: new Uint8Array(BigInt64Array.of(1n).buffer) },
    ],
    inputs: [x],
    outputs: [y],
  };
  expect(await run(graph, [-5, 1, 2])).toEqual([4, 5, 3]);
});

test("a tensor may be anywhere in a file", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "offprint-onnx-"));
  // 1.5 and -2 in half precision, after three other bytes.
  writeFileSync(path.join(folder, "weights"), Uint8Array.of(9, 9, 9, 0x00, 0x3e, 0x00, 0xc0));
  const graph: Graph = {
    nodes: [
      { operator: "Cast", domain: "", inputs: ["halves"], output: "floats", attributes: { to: 1 } },
      { operator: "Mul", domain: "", inputs: ["x", "floats"], output: "y", attributes: {} },
    ],
    initializers: [{ name: "halves", type: "float16", shape: [2], content: { file: "weights", offset: 3, length: 4 } }],
    inputs: [x],
    outputs: [y],
  };
  expect(await run(graph, [10, 100], folder)).toEqual([15, -200]);
  rmSync(folder, { recursive: true });
});
