import { z } from "zod";

/*
 * The format: https://github.com/huggingface/safetensors#format. Eight bytes say how long the header is, which is JSON;
 * all tensors follow.
 */

const header = z.object({ __metadata__: z.unknown().optional() }).catchall(
  z.object({
    dtype: z.string(),
    shape: z.array(z.int().nonnegative()),
    /** Where it begins and ends, counted from the end of the header. */
    data_offsets: z.tuple([z.int().nonnegative(), z.int().nonnegative()]),
  }),
);

/** Where a file holds a tensor. `offset` and `length` are in bytes. */
export type StoredTensor = { type: string; shape: number[]; offset: number; length: number };

/**
 * What tensors a file holds, by their names.
 * @param beginning of the file, at least all of its header
 * @throws where that is no such header
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
