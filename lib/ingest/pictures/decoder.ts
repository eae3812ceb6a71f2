import { openThread, type Thread } from "../../platform/threads/open";
import type { SmallPicture } from "./shrink";

const within = 30; // Seconds for an image, which takes 0.3 s: one that takes longer ends the thread
const memory = 128; // in MB of heap; that of WebAssembly is bounded by the pixels that an image may have

export type Decoder = {
  /** @throws if the thread ended, because the image takes too long; the next call starts another */
  shrink: (bytes: Uint8Array) => Promise<SmallPicture | { unfit: string }>;
  close: () => Promise<void>;
};

/** Decodes images of strangers in a thread, which can be ended whatever an image does to it. */
export function openDecoder(): Decoder {
  let thread: Thread<Uint8Array> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function open(): Thread<Uint8Array> {
    const module = ["ingest", "pictures", "decoderThread.ts"];
    const opened = openThread<Uint8Array>(module, {}, "The image decoder", { within, memory });
    opened.onEnd(() => {
      if (thread === opened) thread = null;
    });
    return opened;
  }

  async function decode(bytes: Uint8Array): Promise<SmallPicture | { unfit: string }> {
    thread ??= open();
    return (await thread.ask(bytes)) as SmallPicture | { unfit: string };
  }

  return {
    // One after the other: an image that ends the thread ends no other's decoding, and one at a time is in memory.
    shrink: (bytes) => {
      const decoded = last.then(() => decode(bytes));
      last = decoded.catch(() => {});
      return decoded;
    },
    close: async () => thread?.close(),
  };
}
