import { deleteCaches } from "./deleteCaches";
import { scope } from "./scope";

/* In place of the worker where the operator has switched reading offline off: deletes its caches and leaves. */

scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  await deleteCaches();
  await scope.registration.unregister();
}
