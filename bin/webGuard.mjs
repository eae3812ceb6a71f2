// Preloaded into the web server: puts lib/gateway/guard.ts before the listener that Next passes to createServer.
// instrumentation.ts hands the guard over while Next prepares; earlier requests wait.
import http from "node:http";
import { setFlagsFromString } from "node:v8";

// By default, V8 on a machine with much memory lets a heap grow to four times its live size before it collects. A version
// that does not know the flag prints a line and ignores it.
setFlagsFromString("--heap-growing-percent=50");

const { createServer } = http;
const guard = new Promise((resolve) => {
  globalThis.offprintGuard = resolve;
});

http.createServer = (...given) => {
  const listener = given.pop();
  const guarded = guard.then((before) => before(listener));
  const server = createServer(...given, async (request, response) => (await guarded)(request, response));
  const { on } = server;
  // Next's own listener would answer upgrade requests without the guard, or not at all. Without an upgrade listener,
  // Node handles them like any other request. Development needs the connection to reload modules.
  if (process.env.NODE_ENV === "production")
    server.on = (event, ...rest) => (event === "upgrade" ? server : on.call(server, event, ...rest));
  return server;
};
