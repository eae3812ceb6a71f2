/*
 * Preloaded into the web server. Next makes its server with createServer; this puts lib/http/guard.ts before its
 * listener. The guard is part of the build, and instrumentation.ts hands it over while Next prepares: what is asked
 * before that waits, as Next itself has it wait.
 */
import http from "node:http";

const { createServer } = http;
const guard = new Promise((resolve) => {
  globalThis.offprintGuard = resolve;
});

http.createServer = (...given) => {
  const listener = given.pop();
  const guarded = guard.then((before) => before(listener));
  return createServer(...given, async (request, response) => (await guarded)(request, response));
};
