/*
 * Preloaded into a process that is to end with the one that started it, and that the other watches over the channel
 * between the two. The channel closes when the other ends, also by kill -9, which leaves it no time to pass a signal on.
 */
import { isMainThread, Worker } from "node:worker_threads";

// Not for the processes that this one starts in turn, which have other things to say to it.
process.execArgv = process.execArgv.filter(
  (given, index, all) =>
    !(given === "--import" && all[index + 1]?.endsWith("withParent.mjs")) && !given.endsWith("withParent.mjs"),
);

if (isMainThread && process.channel) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  // A sign of life: it comes while the event loop turns.
  const tell = () => process.connected && process.send("alive", () => {});
  tell();
  setInterval(tell, 1000).unref();
  // It must not keep a process alive that has nothing else to do.
  process.channel.unref();
  // A process whose event loop is stuck sees neither.
  new Worker(new URL("./lastResort.mjs", import.meta.url), { execArgv: [], env: {} }).unref();
}
