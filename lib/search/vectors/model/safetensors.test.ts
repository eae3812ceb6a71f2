import { expect, test } from "vitest";
import { readTensors } from "./safetensors";

function fileOf(header: string, rest = 0): Uint8Array {
  const bytes = new TextEncoder().encode(header);
  const file = new Uint8Array(8 + bytes.length + rest);
  new DataView(file.buffer).setBigUint64(0, BigInt(bytes.length), true);
  file.set(bytes, 8);
  return file;
}

const header = JSON.stringify({
  __metadata__: { format: "pt" },
  bias: { dtype: "F16", shape: [3], data_offsets: [0, 6] },
  weight: { dtype: "F16", shape: [3, 2], data_offsets: [6, 18] },
});

test("offsets of tensors count from the end of the header", () => {
  const end = 8 + header.length;
  expect([...readTensors(fileOf(header))]).toEqual([
    ["bias", { type: "F16", shape: [3], offset: end, length: 6 }],
    ["weight", { type: "F16", shape: [3, 2], offset: end + 6, length: 12 }],
  ]);
});

test("the header may lie within a larger buffer, with anything after it", () => {
  const file = fileOf(header, 100);
  const within = new Uint8Array(file.length + 5);
  within.set(file, 5);
  expect(readTensors(within.subarray(5))).toEqual(readTensors(fileOf(header)));
});

test.each([
  ["nothing", new Uint8Array()],
  ["a truncated header", fileOf(header).subarray(0, 50)],
  ["another kind of file", new TextEncoder().encode("version https://git-lfs.github.com/spec/v1")],
  ["a header that is not JSON", fileOf("{]")],
  ["a tensor without offsets", fileOf('{"bias":{"dtype":"F16","shape":[3]}}')],
])("%s is rejected", (_, bytes) => {
  expect(() => readTensors(bytes)).toThrow();
});
