import { expect, test } from "vitest";
import { pagePaths } from "@/tests/e2e/pages";
import { kept, rendered } from "@/tests/setup/routes";
import { assetsIn, isAsset, isKeepable, lastDays, readWish } from "./offline";

const keepable = Object.values(kept).filter(isKeepable);

test("days and papers may be kept for reading offline, and the pages that lead to them", () => {
  expect(keepable.sort()).toEqual(["/", "/library", "/offline", "/papers/2407.20183", "/papers/date/2025-03-12"]);
  expect(isKeepable("/papers/cs/0112017")).toBe(true);
});

test.each([
  ...Object.values(rendered),
  ...pagePaths.filter((path) => path.includes("?")),
  ...["/papers/2407.20183?list=trending", "/papers/2407.20183.bib", "/papers/2407.20183.csl.json", "/papers/1.png"],
  ...["/papers/trending", "/preferences?token=x", "/unsubscribe?token=x", "/subscribe", "/outbox/x", "/api/v1/site"],
])("%s is never kept in the browser", (path) => {
  expect(isKeepable(path) || isAsset(path)).toBe(false);
});

test("a page's styles and scripts are found", () => {
  const html = `<link href="/_next/static/chunks/a1.css"><script src="/browser-0123456789abcdef.js"><a href="/papers/1">
    <link href="https://elsewhere.example/_next/static/x.css">`;
  expect(assetsIn(html)).toEqual(["/_next/static/chunks/a1.css", "/browser-0123456789abcdef.js"]);
});

test("the last days end with one", () => {
  expect(lastDays("2025-03-01", 3)).toEqual(["2025-03-01", "2025-02-28", "2025-02-27"]);
});

test("a message names no other page than those that may be kept", () => {
  const message = { pages: ["/", "/preferences?token=x", "/outbox"], assets: ["/_next/static/a.woff2", "/etc/x.css"] };
  expect(readWish(message)).toEqual({ pages: ["/"], assets: ["/_next/static/a.woff2"] });
  for (const other of [null, "x", {}, { pages: [1], assets: [] }, { pages: [] }]) expect(readWish(other)).toBeNull();
});
