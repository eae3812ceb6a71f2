/** Plain JavaScript: a worker thread does not inherit the TypeScript loader, so this registers it. */
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData.module);
