import type { ReactNode } from "react";
import { openThread, type Thread } from "../../platform/threads/open";
import { openDrawing } from "./drawing";
import { type PlainNode, plainElement } from "./plainElement";

/** In s: an image takes .2, on a busy machine 2. */
const longestDrawing = 30;
/** In MB, of objects; the pixels and the fonts are not among them. */
const memory = 256;

type Image = Uint8Array<ArrayBuffer>;

// Next's development server reloads modules; the thread outlives them.
const kept = globalThis as typeof globalThis & {
  offprintDrawingThread?: Thread<PlainNode>;
  offprintDrawing?: ReturnType<typeof openDrawing>;
};

/**
 * Draws a component as PNG, in a thread of its own: drawing is synchronous, and the process has pages to serve.
 * @param key of the image, which is drawn at most once an hour
 * @returns null where too many images are waiting already
 */
export function findImage(key: string, component: ReactNode): Promise<Image> | null {
  kept.offprintDrawing ??= openDrawing();
  return kept.offprintDrawing.find(key, () => drawInThread(plainElement(component)));
}

/** Ends the thread, if it is there. */
export async function closeImages(): Promise<void> {
  const thread = kept.offprintDrawingThread;
  delete kept.offprintDrawingThread;
  await thread?.close();
}

async function drawInThread(element: PlainNode): Promise<Image> {
  if (!kept.offprintDrawingThread) {
    const limits = { within: longestDrawing, memory };
    const thread = openThread<PlainNode>(["publish", "images", "thread.ts"], {}, "The image renderer", limits);
    kept.offprintDrawingThread = thread;
    thread.onEnd(() => {
      if (kept.offprintDrawingThread === thread) delete kept.offprintDrawingThread;
    });
  }
  return (await kept.offprintDrawingThread.ask(element)) as Image;
}
