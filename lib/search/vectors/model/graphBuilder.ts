import { type Initializer, type Node, type Value, writeModel } from "./onnx";
import type { StoredTensor } from "./safetensors";

/** A file of weights: its name without a folder, and what it holds. */
export type Weights = { file: string; tensors: Map<string, StoredTensor> };

/** Of the operators that are used; of ONNX's own, 21 is the first that tells QuantizeLinear its type by an attribute. */
const operatorVersions = { "": 21, "com.microsoft": 1 };

/**
 * Puts a model together, operation by operation. Each gives the name of its result, which is an input of the next. The
 * weights stay in their file: the model says where.
 */
export class GraphBuilder {
  readonly #nodes: Node[] = [];
  readonly #initializers = new Map<string, Initializer>();

  constructor(readonly weights: Weights) {}

  /** An operation of ONNX: https://onnx.ai/onnx/operators */
  node(operator: string, inputs: string[], attributes: Record<string, number> = {}): string {
    return this.#add({ operator, domain: "", inputs, attributes });
  }

  /** One that ONNX Runtime adds: https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md */
  runtimeNode(operator: string, inputs: string[], attributes: Record<string, number> = {}): string {
    return this.#add({ operator, domain: "com.microsoft", inputs, attributes });
  }

  /** A tensor of the file, as it is there: of half precision. @throws where there is no such */
  weight(name: string): string {
    const tensor = this.weights.tensors.get(name);
    if (tensor?.type !== "F16") throw new Error(`The weights lack ${name} of half precision`);
    const { shape, offset, length } = tensor;
    return this.#keep({ name, type: "float16", shape, content: { file: this.weights.file, offset, length } });
  }

  /** A constant. */
  float(value: number): string {
    const content = new Uint8Array(Float32Array.of(value).buffer);
    return this.#keep({ name: `float ${value}`, type: "float32", shape: [], content });
  }

  /** A constant list of one, as the operators take axes and bounds. */
  integer(value: number): string {
    const content = new Uint8Array(BigInt64Array.of(BigInt(value)).buffer);
    return this.#keep({ name: `integer ${value}`, type: "int64", shape: [1], content });
  }

  /** The model. The name of an output is that which a node gave. */
  finish(inputs: Value[], outputs: Value[]): Uint8Array {
    const initializers = [...this.#initializers.values()];
    return writeModel({ nodes: this.#nodes, initializers, inputs, outputs }, operatorVersions);
  }

  #add(node: Omit<Node, "output">): string {
    const output = `${node.operator} ${this.#nodes.length}`;
    this.#nodes.push({ ...node, output });
    return output;
  }

  #keep(initializer: Initializer): string {
    this.#initializers.set(initializer.name, initializer);
    return initializer.name;
  }
}
