import { expect, test } from "vitest";
import { errorDocument, isErrorShell } from "./errorDocument";

test("the empty page of Next is known by its root, and by nothing in a page's text", () => {
  expect(isErrorShell('<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>')).toBe(true);
  expect(isErrorShell('<!DOCTYPE html><html lang="en"><body>&lt;html id="__next_error__"&gt;</body></html>')).toBe(
    false,
  );
  expect(isErrorShell('<!DOCTYPE html><html lang="en"><body><html id="__next_error__"></body></html>')).toBe(false);
  expect(isErrorShell("")).toBe(false);
});

test("an error is said in words, with the number that the log has", () => {
  const page = errorDocument(500, "1234567890");
  expect(page).toContain("send us this number: 1234567890.");
  expect(page).not.toContain("<script");
  expect(errorDocument(404, "1234567890")).toContain("There is no page at this address");
});
