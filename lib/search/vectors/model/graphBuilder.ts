import { type Initializer, type Node, type Value, writeModel } from "./onnx";
import type { StoredTensor } from "./safetensors";

/** A file of weights: its name without the folder, and its tensors. */
export type Weights = { file: string; tensors: Map<string, StoredTensor> };

/** The operator sets in use. ONNX's version 21 is the first in which an attribute sets the type of QuantizeLinear. */
const operatorVersions = { "": 21, "com.microsoft": 1 };

/** Each method returns the name of its result, an input of later ones. The weights stay in their file. */
export class GraphBuilder {
  readonly #nodes: Node[] = [];
  readonly #initializers = new Map<string, Initializer>();

  constructor(readonly weights: Weights) {}

  /** Adds an operation of ONNX: https://onnx.ai/onnx/operators */
  node(operator: string, inputs: string[], attributes: Record<string, number> = {}): string {
    return this.#add({ operator, domain: "", inputs, attributes });
  }

  /** Adds an operation of ONNX Runtime: https://github.com/microsoft/onnxruntime/blob/main/docs/ContribOperators.md */
  runtimeNode(operator: string, inputs: string[], attributes: Record<string, number> = {}): string {
    return this.#add({ operator, domain: "com.microsoft", inputs, attributes });
  }

  /** In half precision. @throws if there is no such tensor */
  weight(name: string): string {
    const tensor = this.weights.tensors.get(name);
    if (tensor?.type !== "F16") throw new Error(`The weights lack ${name} of half precision`);
    const { shape, offset, length } = tensor;
    return this.#keep({ name, type: "float16", shape, content: { file: this.weights.file, offset, length } });
  }

  float(value: number): string {
    const content = new Uint8Array(Float32Array.of(value).buffer);
    return this.#keep({ name: `float ${value}`, type: "float32", shape: [], content });
  }

  integer(value: number): string {
    const content = new Uint8Array(BigInt64Array.of(BigInt(value)).buffer);
    return this.#keep({ name: `integer ${value}`, type: "int64", shape: [1], content });
  }

  /** Returns the model as bytes. Outputs are named by what the methods returned. */
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
