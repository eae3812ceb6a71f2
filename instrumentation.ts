import type { RequestListener } from "node:http";
import type { Instrumentation } from "next";

/**
 * Hands the guard that stands before Next to bin/webGuard.mjs, and starts the thread that sets formulas before the first
 * page asks for one.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { guard, settingOfSite } = await import("./lib/gateway/guard");
    const { noteArrival } = await import("./lib/gateway/arrival");
    const { finishedPagesOf } = await import("./lib/gateway/finished/openFinishedPages");
    const before = (listener: RequestListener) =>
      guard(listener, settingOfSite(), finishedPagesOf(listener), noteArrival);
    (globalThis as typeof globalThis & { offprintGuard?: (guard: typeof before) => void }).offprintGuard?.(before);
    const { captureConsole } = await import("./lib/platform/logs/captureConsole");
    if (process.env.NODE_ENV === "production") captureConsole(console);
    const { warmFormulas } = await import("./lib/papers/formulas/client");
    const { setTimeout: sleep } = await import("node:timers/promises");
    // Waits up to five seconds, so that the first page after a start already has its formulas.
    await Promise.race([warmFormulas(), sleep(5000, undefined, { ref: false })]);
  }
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { logRequestError } = await import("./lib/platform/logs/requestError");
    logRequestError(error, request, context);
  }
};
