import { expect, test } from "vitest";
import { GraphBuilder } from "./graphBuilder";

const tensor = { shape: [2], offset: 100, length: 4 };
const tensors = new Map([
  ["bias", { ...tensor, type: "F16" }],
  ["ids", { ...tensor, type: "I64" }],
]);

test("each operation has a unique name", () => {
  const graph = new GraphBuilder({ file: "weights", tensors });
  const twice = [graph.node("Neg", ["x"]), graph.node("Neg", ["x"]), graph.runtimeNode("Gelu", ["x"])];
  expect(new Set(twice).size).toBe(3);
});

test("a weight that is used twice is in the model once", () => {
  const graph = new GraphBuilder({ file: "weights", tensors });
  graph.node("Add", [graph.weight("bias"), graph.weight("bias")]);
  expect(Buffer.from(graph.finish([], [])).toString("latin1").split("location")).toHaveLength(2);
});

test.each(["gamma", "ids"])("%s, which is no half-precision weight, is rejected", (name) => {
  const graph = new GraphBuilder({ file: "weights", tensors });
  expect(() => graph.weight(name)).toThrow(`The weights lack ${name}`);
});
