import { afterEach, beforeEach, expect, vi } from "vitest";
import { log } from "@/lib/platform/logs/log";

// An error in the log fails the test; a test that expects one replaces the spy.
beforeEach(() => {
  vi.spyOn(console, "error");
  vi.spyOn(log, "error");
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  expect(log.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
