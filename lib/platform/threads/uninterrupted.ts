import { getEnvironmentData, isMainThread, setEnvironmentData } from "node:worker_threads";

// ONNX Runtime 1.27 aborts the process if a thread is ended during a run, as process.exit and the natural end of a
// process do. So the process waits at exit until no thread is in such code, and no thread enters it any more.

/** Indexes of two numbers shared by all threads of the process. */
const [exiting, running] = [0, 1];
const key = "offprint.uninterrupted";

/** In ms: longer than the model takes to open on a slow machine, shorter than a supervisor waits for an exit. */
const maxWait = 8000;

/** Makes the exit of this process wait for its threads. The main thread calls it before it opens one. */
export function waitForThreadsAtExit(): void {
  if (!isMainThread || getEnvironmentData(key)) return;
  const shared = new Int32Array(new SharedArrayBuffer(8));
  // Every thread receives it when it starts, including threads started by threads.
  setEnvironmentData(key, shared);
  process.once("exit", () => {
    Atomics.store(shared, exiting, 1);
    for (const deadline = performance.now() + maxWait; performance.now() < deadline; ) {
      const count = Atomics.load(shared, running);
      if (count === 0) return;
      Atomics.wait(shared, running, count, 100);
    }
  });
}

/** The process waits for it at exit. Once exiting, work is not started and the promise never settles. */
export async function uninterrupted<T>(work: () => Promise<T>): Promise<T> {
  const shared = isMainThread ? undefined : (getEnvironmentData(key) as Int32Array | undefined);
  if (!shared) return work(); // The main thread exits by itself, between two runs
  const leave = () => {
    Atomics.sub(shared, running, 1);
    Atomics.notify(shared, running);
  };
  // Count first, then check: either the exiting process sees the count or this thread sees the exit.
  Atomics.add(shared, running, 1);
  if (Atomics.load(shared, exiting) === 1) {
    leave();
    return new Promise<never>(() => {});
  }
  return work().finally(leave);
}
