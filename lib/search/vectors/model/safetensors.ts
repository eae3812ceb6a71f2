import { z } from "zod";

/*
 * Format: https://github.com/huggingface/safetensors#format. Eight bytes give the length of the header, which is JSON;
 * all tensors follow.
 */

const header = z.object({ __metadata__: z.unknown().optional() }).catchall(
  z.object({
    dtype: z.string(),
    shape: z.array(z.int().nonnegative()),
    /** Where the tensor begins and ends, from the end of the header. */
    data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  }),
);

/** The position of a tensor in a file. `offset` and `length` are in bytes. */
export type StoredTensor = { type: string; shape: number[]; offset: number; length: number };

/**
 * Reads the header of a file.
 * @param beginning of the file, at least the whole header
 * @returns its tensors by name
 * @throws if the header is invalid
 */
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
