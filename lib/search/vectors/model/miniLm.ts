import { GraphBuilder, type Weights } from "./graphBuilder";
import { elementTypes } from "./onnx";

// all-MiniLM-L6-v2 (https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2): MiniLM
// (https://arxiv.org/abs/2002.10957), a small BERT (https://arxiv.org/abs/1810.04805), trained so that similar
// sentences have similar directions. Names of weights are its file's, sizes its config.json's.

export type Precision = "float32" | "int8";

export const dimensions = 384; // Components of a vector

const layers = 6;
const heads = 12;
const epsilon = 1e-12;

// The largest weight as an int8. Not 127: processors without VNNI add two products of a weight and an unsigned byte in
// 16 bits, which fit 2 × 255 × 63. Cosine to the exact vectors: .993 instead of .994.
const largestWeight = 63;

/** From the tokens of one text to its vector of length one, [1, 384]. One at a time is faster than a padded batch. */
export function miniLmGraph(weights: Weights, precision: Precision): Uint8Array {
  const graph = new GraphBuilder(weights);
  const linear = precision === "int8" ? quantizedLinear : exactLinear;
  let states = embedding(graph, "tokens");
  for (let layer = 0; layer < layers; layer++) {
    states = encoderLayer(graph, linear, `encoder.layer.${layer}`, states);
  }
  const mean = graph.node("ReduceMean", [states, graph.integer(1)], { keepdims: 0 });
  const vector = graph.node("LpNormalization", [mean], { axis: 1, p: 2 });
  return graph.finish(
    [{ name: "tokens", type: "int32", shape: [1, "length"] }],
    [{ name: vector, type: "float32", shape: [1, dimensions] }],
  );
}

/** Sums the embeddings of each token, of its position, and of the first of two texts: there is no second. */
function embedding(graph: GraphBuilder, tokens: string): string {
  // Converts only the rows needed to float32, as the whole table is half of all weights.
  const words = float32(graph, graph.node("Gather", [graph.weight("embeddings.word_embeddings.weight"), tokens]));
  const length = graph.node("Shape", [tokens], { start: 1, end: 2 });
  const position = firstRows(graph, "embeddings.position_embeddings.weight", length);
  const type = firstRows(graph, "embeddings.token_type_embeddings.weight", graph.integer(1));
  return normalizedSum(graph, "embeddings", words, graph.node("Add", [position, type]));
}

function encoderLayer(graph: GraphBuilder, linear: Linear, name: string, states: string): string {
  const parts = ["query", "key", "value"].map((part) => linear(graph, `${name}.attention.self.${part}`, states));
  const attention = graph.runtimeNode("MultiHeadAttention", parts, { num_heads: heads });
  const attended = linear(graph, `${name}.attention.output.dense`, attention);
  const middle = normalizedSum(graph, `${name}.attention.output`, attended, states);
  const activated = graph.runtimeNode("Gelu", [linear(graph, `${name}.intermediate.dense`, middle)]);
  return normalizedSum(graph, `${name}.output`, linear(graph, `${name}.output.dense`, activated), middle);
}

/** Adds a matrix multiplication and a bias. Returns the name of the result. */
type Linear = (graph: GraphBuilder, name: string, input: string) => string;

function exactLinear(graph: GraphBuilder, name: string, input: string): string {
  const weight = graph.node("Transpose", [float32(graph, graph.weight(`${name}.weight`))]);
  return graph.node("Add", [graph.node("MatMul", [input, weight]), float32(graph, graph.weight(`${name}.bias`))]);
}

/** A scale per row; the input is quantized at run time. ONNX Runtime precomputes what depends on weights alone. */
function quantizedLinear(graph: GraphBuilder, name: string, input: string): string {
  const weight = float32(graph, graph.weight(`${name}.weight`));
  const largest = graph.node("ReduceMax", [graph.node("Abs", [weight]), graph.integer(1)], { keepdims: 0 });
  const scale = graph.node("Div", [largest, graph.float(largestWeight)]);
  const rows = graph.node("QuantizeLinear", [weight, scale], { axis: 0, output_dtype: elementTypes.int8 });
  const bias = float32(graph, graph.weight(`${name}.bias`));
  return graph.runtimeNode("DynamicQuantizeMatMul", [input, graph.node("Transpose", [rows]), scale, "", bias]);
}

function normalizedSum(graph: GraphBuilder, name: string, a: string, b: string): string {
  const parameters = ["weight", "bias"].map((part) => float32(graph, graph.weight(`${name}.LayerNorm.${part}`)));
  return graph.runtimeNode("SkipLayerNormalization", [a, b, ...parameters], { epsilon });
}

function firstRows(graph: GraphBuilder, name: string, count: string): string {
  return graph.node("Slice", [float32(graph, graph.weight(name)), graph.integer(0), count]);
}

function float32(graph: GraphBuilder, halves: string): string {
  return graph.node("Cast", [halves], { to: elementTypes.float32 });
}
