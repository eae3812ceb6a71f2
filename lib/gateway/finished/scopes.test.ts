import { expect, test } from "vitest";
import { linkedPapers } from "./scopes";

test("a page depends on the papers that it links to", () => {
  const html = `<a href="/papers/2407.20183">a</a><a href="/papers/cs/0112017#cite">b</a>
    <a href="/papers/a%20b?x=1">c</a><a href="/papers/date/2025-03-12">d</a><a href="/papers/trending">e</a>
    <a href="/papers/%E0%A4">f</a><a href="https://elsewhere.example/papers/x">g</a>`;
  expect(linkedPapers(html)).toEqual(["paper:2407.20183", "paper:cs/0112017", "paper:a b"]);
});
