import { z } from "zod";

/** https://github.com/huggingface/safetensors#format: eight bytes of length, a header of JSON, the tensors. */

const header = z.object({ __metadata__: z.unknown().optional() }).catchall(
  z.object({
    dtype: z.string(),
    shape: z.array(z.int().nonnegative()),
    data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  }),
);

/** The position of a tensor in a file. `offset` and `length` are in bytes. */
export type StoredTensor = { type: string; shape: number[]; offset: number; length: number };

/** `beginning` is at least the whole header. Returns tensors by name. @throws if the header is invalid */
export function readTensors(beginning: Uint8Array): Map<string, StoredTensor> {
  const view = new DataView(beginning.buffer, beginning.byteOffset, beginning.byteLength);
  const start = 8 + Number(view.getBigUint64(0, true));
  if (start > beginning.length) throw new RangeError(`The header has ${start} bytes, more than there are`);
  const { __metadata__, ...tensors } = header.parse(JSON.parse(new TextDecoder().decode(beginning.subarray(8, start))));
  return new Map(
    Object.entries(tensors).map(
      ([
        name,
        {
          dtype,
          shape,
          data_offsets: [from, to],
        },
      ]) => [name, { type: dtype, shape, offset: start + from, length: to - from }],
    ),
  );
}
