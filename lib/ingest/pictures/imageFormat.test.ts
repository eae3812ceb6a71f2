import fc from "fast-check";
import { expect, test } from "vitest";
import { imageFormat } from "./imageFormat";

const bytes = (text: string) => Buffer.from(text, "latin1");

test.each([
  ["png", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
  ["jpeg", "\xff\xd8\xff\xe0\0\x10JFIF"],
  ["gif", "GIF89a\x01\0"],
  ["gif", "GIF87a\x01\0"],
  ["webp", "RIFF\x10\0\0\0WEBPVP8 "],
  ["avif", "\0\0\0\x20ftypavif"],
])("the first bytes of %s are recognized", (format, start) => {
  expect(imageFormat(bytes(start))).toBe(format);
});

test.each([
  ["SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>"],
  ["SVG with a declaration", "<?xml version='1.0'?><svg/>"],
  ["a web page", "<!doctype html><img src=x>"],
  ["TIFF", "II*\0\x08\0\0\0"],
  ["BMP", "BM\x36\0\0\0"],
  ["PDF", "%PDF-1.7"],
  ["HEIC", "\0\0\0\x18ftypheic"],
  ["a sound", "RIFF\x10\0\0\0WAVEfmt "],
  ["the start of a PNG", "\x89PNG"],
  ["nothing", ""],
])("%s is no image to show", (_, start) => {
  expect(imageFormat(bytes(start))).toBeNull();
});

test("any bytes have a format or none", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (any) => {
      expect([null, "png", "jpeg", "webp", "gif", "avif"]).toContain(imageFormat(any));
    }),
  );
});
