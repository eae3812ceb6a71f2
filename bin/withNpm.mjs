import { Worker } from "node:worker_threads";

/** npm ends on a signal but passes it on to its shell only, and on kill -9 not even that. */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  // In a thread, which also notices while this process waits for npm to install.
  new Worker(new URL("./npmWatch.mjs", import.meta.url), { execArgv: [] }).unref();
}
