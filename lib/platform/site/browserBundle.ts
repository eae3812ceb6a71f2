// Outside the folders that Next clears when it builds.
export const browserBundle = ".next/browser.js";
export const workerBundle = ".next/service-worker.js";
/** In place of the worker where the operator has switched it off. */
export const farewellBundle = ".next/service-worker-farewell.js";
