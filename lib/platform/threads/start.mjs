/* Plain Node: a thread is not told how to read TypeScript by the one that starts it, which also says what to run. */
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData.module);
