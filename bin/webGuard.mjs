/*
 * Preloaded into the web server. Next makes its server with createServer; this puts lib/gateway/guard.ts before its
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
  const server = createServer(...given, async (request, response) => (await guarded)(request, response));
  const { on } = server;
  // Next's own listener would answer a request to upgrade beside the guard, or never. Without one Node takes it for any
  // other request. Development reloads modules over such a connection.
  if (process.env.NODE_ENV === "production")
    server.on = (event, ...rest) => (event === "upgrade" ? server : on.call(server, event, ...rest));
  return server;
};
