import type { ReactNode } from "react";
import { openThread, type Thread } from "../../platform/threads/open";
import { openImageQueue } from "./drawing";
import { type PlainNode, plainElement } from "./plainElement";

/** Seconds: an image takes 0.2 s, on a busy machine 2 s. */
const renderTimeout = 30;
/** In MB of heap, which does not include the pixels and the fonts. */
const memory = 256;

type Image = Uint8Array<ArrayBuffer>;

// Next's development server reloads modules; the thread survives that.
const state = globalThis as typeof globalThis & {
  offprintDrawingThread?: Thread<PlainNode>;
  offprintDrawing?: ReturnType<typeof openImageQueue>;
};

/**
 * Renders a component as PNG in a thread, because rendering is synchronous and the process has pages to serve.
 * @param key of the image, which is rendered at most once an hour
 * @returns null if too many images are waiting
 */
export function findImage(key: string, component: ReactNode): Promise<Image> | null {
  state.offprintDrawing ??= openImageQueue();
  return state.offprintDrawing.find(key, () => renderInThread(plainElement(component)));
}

/** Ends the thread, if it runs. */
export async function closeImages(): Promise<void> {
  const thread = state.offprintDrawingThread;
  delete state.offprintDrawingThread;
  await thread?.close();
}

async function renderInThread(element: PlainNode): Promise<Image> {
  if (!state.offprintDrawingThread) {
    const limits = { within: renderTimeout, memory };
    const thread = openThread<PlainNode>(["publish", "images", "thread.ts"], {}, "The image renderer", limits);
    state.offprintDrawingThread = thread;
    thread.onEnd(() => {
      if (state.offprintDrawingThread === thread) delete state.offprintDrawingThread;
    });
  }
  return (await state.offprintDrawingThread.ask(element)) as Image;
}
