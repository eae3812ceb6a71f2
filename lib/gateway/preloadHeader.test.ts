import { expect, test } from "vitest";
import { plainDocument } from "./plainDocument";
import { preloadHeader as headerOf } from "./preloadHeader";

const font = '</font.woff2>; rel=preload; as="font"';
const preloadHeader = (html: string, given: string) => headerOf(plainDocument(html).sheets, given);

const page = (head: string) =>
  `<!DOCTYPE html><html><head>${head}</head><body><link rel="stylesheet" href="/late.css"></body>`;

test("the style sheets of a page's head are named beside what is named already", () => {
  expect(preloadHeader(page('<link rel="stylesheet" href="/a.css"><link rel="icon" href="/i">'), font)).toBe(
    `${font}, </a.css>; rel=preload; as="style"`,
  );
  expect(preloadHeader(page('<link rel="stylesheet" href="/a.css">'), "")).toBe('</a.css>; rel=preload; as="style"');
});

test("a style sheet is named once", () => {
  const both = `${font}, </a.css>; rel=preload; as="style"`;
  expect(preloadHeader(page('<link rel="stylesheet" href="/a.css">'), both)).toBe(both);
});

test("a page without style sheets has no header", () => {
  expect(preloadHeader("<p>Refused", "")).toBe("");
});
