import { getEnvironmentData, isMainThread, setEnvironmentData } from "node:worker_threads";

/*
 * Native code that throws as its thread ends takes the whole process with it: ONNX Runtime 1.27 aborts where a thread
 * is ended amid a run, which is what process.exit and the natural end of a process do to threads. So the end of the
 * process waits until no thread is in such code, and none enters it any more.
 */

/** Two numbers that all threads of the process share. */
const [exiting, running] = [0, 1];
const key = "offprint.uninterrupted";

/** In ms: longer than the model takes to open on a slow machine, shorter than a supervisor waits for an end. */
const longestWait = 8000;

/** Has the end of this process wait for its threads. The main thread calls it before it opens one. */
export function waitAtExit(): void {
  if (!isMainThread || getEnvironmentData(key)) return;
  const shared = new Int32Array(new SharedArrayBuffer(8));
  // Threads are given it as they start, also those that a thread starts.
  setEnvironmentData(key, shared);
  process.once("exit", () => {
    Atomics.store(shared, exiting, 1);
    for (const deadline = performance.now() + longestWait; performance.now() < deadline; ) {
      const count = Atomics.load(shared, running);
      if (count === 0) return;
      Atomics.wait(shared, running, count, 100);
    }
  });
}

/** Does work that the end of the process waits for. Once the process ends, it is not begun and never settles. */
export async function uninterrupted<T>(work: () => Promise<T>): Promise<T> {
  const shared = isMainThread ? undefined : (getEnvironmentData(key) as Int32Array | undefined);
  // The main thread ends itself, between two runs.
  if (!shared) return work();
  const leave = () => {
    Atomics.sub(shared, running, 1);
    Atomics.notify(shared, running);
  };
  // It enters first and looks then: the end of the process either sees it or is seen.
  Atomics.add(shared, running, 1);
  if (Atomics.load(shared, exiting) === 1) {
    leave();
    return new Promise<never>(() => {});
  }
  return work().finally(leave);
}
