import type { ReactNode } from "react";
import { openThread, type Thread } from "../../platform/threads/open";
import { openImageQueue } from "./drawing";
import { type PlainNode, plainElement } from "./plainElement";

const renderTimeout = 30; // seconds: an image takes 0.2 s, on a busy machine 2 s
const memory = 256; // in MB of heap, which does not include the pixels and the fonts

type Image = Uint8Array<ArrayBuffer>;

// Next's development server reloads modules; the thread survives that.
const state = globalThis as typeof globalThis & {
  offprintDrawingThread?: Thread<PlainNode>;
  offprintDrawing?: ReturnType<typeof openImageQueue>;
};

/** In a thread, as rendering is synchronous; an image at most once an hour. Null if too many are waiting. */
export function findImage(key: string, component: ReactNode): Promise<Image> | null {
  state.offprintDrawing ??= openImageQueue();
  return state.offprintDrawing.find(key, () => renderInThread(plainElement(component)));
}

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
