/*
 * Plain JavaScript, because a worker thread does not inherit the TypeScript loader. It registers the loader, then
 * imports the module named by the parent thread.
 */
import { workerData } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
await import(workerData.module);
