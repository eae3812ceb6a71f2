import { afterEach, beforeEach, expect, vi } from "vitest";

// What is logged as an error is an error: a test that expects one says so by replacing the spy.
beforeEach(() => {
  vi.spyOn(console, "error");
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
