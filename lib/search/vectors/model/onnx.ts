import { bytesField, floatField, integerField, join, messageField, textField } from "./protobuf";

/** Numbers of fields and types: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3 */

export const elementTypes = { float32: 1, int8: 3, int32: 6, int64: 7, float16: 10 };
export type ElementType = keyof typeof elementTypes;

/** One operation. An omitted input is named "". A whole number as an attribute becomes an ONNX integer. */
export type Node = {
  operator: string;
  domain: string; // The operator set; "" is ONNX's own
  inputs: string[];
  output: string;
  attributes: Record<string, number>;
};

/** An input or output of the model. A dimension that is unknown before use has a name. */
export type Value = { name: string; type: ElementType; shape: (number | string)[] };

/** A tensor of the model: its bytes (little-endian), or its position in a file. */
export type Initializer = {
  name: string;
  type: ElementType;
  shape: number[];
  content: Uint8Array | { file: string; offset: number; length: number };
};

export type Graph = { nodes: Node[]; initializers: Initializer[]; inputs: Value[]; outputs: Value[] };

const formatVersion = 10;

export function writeModel(graph: Graph, operators: Record<string, number>): Uint8Array {
  return join([
    integerField(1, formatVersion),
    messageField(7, [
      ...graph.nodes.map((node) => messageField(1, writeNode(node))),
      textField(2, "graph"),
      ...graph.initializers.map((initializer) => messageField(5, writeInitializer(initializer))),
      ...graph.inputs.map((value) => messageField(11, writeValue(value))),
      ...graph.outputs.map((value) => messageField(12, writeValue(value))),
    ]),
    ...Object.entries(operators).map(([domain, version]) =>
      messageField(8, [textField(1, domain), integerField(2, version)]),
    ),
  ]);
}

function writeNode({ operator, domain, inputs, output, attributes }: Node): Uint8Array[] {
  return [
    ...inputs.map((input) => textField(1, input)),
    textField(2, output),
    textField(3, output),
    textField(4, operator),
    ...Object.entries(attributes).map((attribute) => messageField(5, writeAttribute(attribute))),
    textField(7, domain),
  ];
}

function writeAttribute([name, value]: [string, number]): Uint8Array[] {
  const content = Number.isInteger(value)
    ? [integerField(3, value), integerField(20, 2)]
    : [floatField(2, value), integerField(20, 1)];
  return [textField(1, name), ...content];
}

function writeInitializer({ name, type, shape, content }: Initializer): Uint8Array[] {
  return [
    ...shape.map((size) => integerField(1, size)),
    integerField(2, elementTypes[type]),
    textField(8, name),
    ...(content instanceof Uint8Array
      ? [bytesField(9, content)]
      : [
          messageField(13, [textField(1, "location"), textField(2, content.file)]),
          messageField(13, [textField(1, "offset"), textField(2, `${content.offset}`)]),
          messageField(13, [textField(1, "length"), textField(2, `${content.length}`)]),
          integerField(14, 1),
        ]),
  ];
}

function writeValue({ name, type, shape }: Value): Uint8Array[] {
  const sizes = shape.map((size) =>
    messageField(1, [typeof size === "string" ? textField(2, size) : integerField(1, size)]),
  );
  const tensor = [integerField(1, elementTypes[type]), messageField(2, sizes)];
  return [textField(1, name), messageField(2, [messageField(1, tensor)])];
}
