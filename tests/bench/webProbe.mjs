/* Preloaded into a web server that a benchmark measures: answers what its parent asks over their channel. */
import { Session } from "node:inspector/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc");

const session = new Session();
session.connect();

const answers = {
  used: async () => ({ cpu: process.cpuUsage(), memory: process.memoryUsage() }),
  profile: async () => {
    await session.post("Profiler.enable");
    await session.post("Profiler.setSamplingInterval", { interval: 500 });
    await session.post("Profiler.start");
  },
  threads: async () => ({ memory: process.memoryUsage(), heaps: heaps() }),
  live: async () => {
    collect();
    return process.memoryUsage().heapUsed;
  },
  stop: async () => (await session.post("Profiler.stop")).profile,
};

/** The heap of each other thread in bytes, as used and as committed. */
function heaps() {
  const { workers = [] } = process.report.getReport();
  return workers.map(({ javascriptHeap }) => [javascriptHeap.usedMemory, javascriptHeap.totalCommittedMemory]);
}

process.on("message", async (/** @type {keyof typeof answers} */ question) => {
  if (question in answers) process.send?.({ question, answer: (await answers[question]()) ?? null });
});
// Listening must not keep the process alive.
process.channel?.unref();
