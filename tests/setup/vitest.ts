import { afterEach, beforeEach, expect, vi } from "vitest";
import { log } from "@/lib/platform/logs/log";

// What is logged as an error is an error: a test that expects one says so by replacing the spy.
beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(log, "error");
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  expect(log.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
