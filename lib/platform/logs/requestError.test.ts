import { expect, test, vi } from "vitest";
import { requestNumber } from "../http/requestNumber";
import { captureConsole } from "./captureConsole";
import { log } from "./log";
import { logRequestError } from "./requestError";

const printed = { error(..._: unknown[]) {}, warn(..._: unknown[]) {} };

test("an error of a page is logged once, with the digest that its reader sees and without the token in its URL", () => {
  const logged = vi.spyOn(log, "error").mockImplementation(() => {});
  const thrown = Object.assign(new Error("It broke"), { digest: "1234" });
  vi.useFakeTimers();
  captureConsole(printed);
  printed.error(" ⨯", thrown);
  const request = { method: "GET", path: "/preferences?token=1.2.abc", headers: { [requestNumber]: "5678" } };
  logRequestError(thrown, request, { routePath: "/preferences", routeType: "render" });
  captureConsole(printed);
  printed.error(" ⨯", thrown);
  vi.runAllTimers();
  vi.useRealTimers();
  expect(logged.mock.calls).toEqual([
    [
      "request.failed",
      "GET /preferences: It broke (number 5678)",
      { route: "/preferences", type: "render", number: "5678", error: thrown },
    ],
  ]);
  logged.mockReset();
});

test("an error or warning that a library prints becomes a log line", () => {
  const logged = vi.spyOn(log, "error").mockImplementation(() => {});
  const warned = vi.spyOn(log, "warn").mockImplementation(() => {});
  captureConsole(printed);
  const thrown = new Error("no");
  printed.error("It %s:", "failed", thrown);
  printed.warn("Old\nthing");
  expect(logged.mock.calls).toEqual([["console.error", "It failed: no", { error: thrown }]]);
  expect(warned.mock.calls).toEqual([["console.warn", "Old\nthing", {}]]);
  logged.mockReset();
});
