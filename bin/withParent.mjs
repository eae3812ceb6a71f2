/** For a process that must end with its parent: their IPC channel closes even on kill -9, which passes no signal on. */
import { isMainThread, Worker } from "node:worker_threads";

// Does not apply to the children of this process, which use their channel for other messages.
process.execArgv = process.execArgv.filter(
  (given, index, all) =>
    !(given === "--import" && all[index + 1]?.endsWith("withParent.mjs")) && !given.endsWith("withParent.mjs"),
);

if (isMainThread && process.channel) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
  // A heartbeat, which stops if the event loop blocks.
  const beat = () => process.connected && process.send("alive", () => {});
  beat();
  setInterval(beat, 1000).unref();
  process.channel.unref(); // The channel must not keep an otherwise idle process alive
  // A process whose event loop is blocked does not see the disconnect.
  new Worker(new URL("./lastResort.mjs", import.meta.url), { execArgv: [], env: {} }).unref();
}
