import { deflateSync } from "node:zlib";
import fc from "fast-check";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { png, somePng } from "@/tests/setup/someImage";
import { imageFormat } from "./imageFormat";
import { shrink } from "./shrink";

/** A gradient of 160 × 120 pixels; sharp's WebAssembly build reads AVIF, and does not write it. */
const avif = Buffer.from(
  [
    "AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERA",
    "AAEAAQAAAAAA+gABAAAAAAAAAJYAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAA",
    "AAxhdjFDgSACAAAAABRpc3BlAAAAAAAAAKAAAAB4AAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAACebWRhdBIACgk4Haf7tICG",
    "g0gyhgETEJi5OEEEEFiBAJe/r73NQv9f3493NfUWfvZf7WBVcyenKOkajrDgUfdo/ysenft0PmPgH2e5N4TGELTwb9gOWnecE9quWdpXNuelbVfD1bqq",
    "5swkASrjA8DkQvWspFYqnP3zj2VVFmbRAY0nF9GPfD9lJL5B8jFh1ix4ygf+6B8Mt2AZQA==",
  ].join(""),
  "base64",
);

const gradient = (width: number, height: number) => sharp(somePng(width, height));
const unfit = (reason: RegExp) => ({ unfit: expect.stringMatching(reason) });

async function shrunk(bytes: Uint8Array) {
  const small = await shrink(bytes);
  if ("unfit" in small) throw new Error(small.unfit);
  return small;
}

describe("a small copy is made", () => {
  test.each(["png", "jpeg", "webp", "gif"] as const)("of %s, as WebP of at most 240 × 160 pixels", async (format) => {
    const { bytes, width, height } = await shrunk(await gradient(600, 300).toFormat(format).toBuffer());
    expect([imageFormat(bytes), width, height]).toEqual(["webp", 240, 120]);
    expect(bytes.length).toBeLessThan(10_000);
  });

  test("of AVIF, no larger than it is", async () => {
    const { bytes, width, height } = await shrunk(avif);
    expect([imageFormat(bytes), width, height]).toEqual(["webp", 160, 120]);
  });

  test("upright, and without the place where a photo was taken", async () => {
    const exif = { IFD0: { Artist: "Ada Lovelace" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } };
    const photo = await gradient(300, 200).jpeg().withExif(exif).withMetadata({ orientation: 6 }).toBuffer();
    expect(photo.includes("Ada Lovelace")).toBe(true);
    expect((await sharp(photo).metadata()).orientation).toBe(6);
    const { bytes, width, height } = await shrunk(photo);
    expect([width, height]).toEqual([107, 160]);
    const { exif: left, icc, xmp, orientation } = await sharp(bytes).metadata();
    expect([left, icc, xmp, orientation]).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("on white, so that a figure with no background can be read on dark pages", async () => {
    const clear = { width: 100, height: 100, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } as const;
    const { bytes } = await shrunk(await sharp({ create: clear }).png().toBuffer());
    const { channels } = await sharp(bytes).stats();
    expect(channels.map(({ mean }) => Math.round(mean))).toEqual([255, 255, 255]);
  });

  test("of the first frame of an animation", async () => {
    const frames = [
      await gradient(100, 100).toBuffer(),
      await sharp({ create: { width: 100, height: 100, channels: 3, background: "red" } })
        .png()
        .toBuffer(),
    ];
    const moving = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const { bytes, height } = await shrunk(moving);
    expect([height, (await sharp(bytes).metadata()).pages ?? 1]).toEqual([100, 1]);
  });

  test("of a photo, with less quality rather than more bytes", async () => {
    const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
    const create = { width: 240, height: 160, channels: 3, background: "gray", noise } as const;
    const photo = await sharp({ create }).blur(0.8).png().toBuffer();
    expect((await sharp(photo).webp({ quality: 70 }).toBuffer()).length).toBeGreaterThan(6000);
    expect((await shrunk(photo)).bytes.length).toBeLessThanOrEqual(6000);
  });

  test("of different images with different bytes, and of one image with the same", async () => {
    const [first, again, other] = [await shrunk(somePng(100, 90)), await shrunk(somePng(100, 90)), await shrunk(avif)];
    expect(Buffer.from(again.bytes).equals(first.bytes)).toBe(true);
    expect(Buffer.from(other.bytes).equals(first.bytes)).toBe(false);
  });
});

describe("no copy is made", () => {
  test.each([
    ["of SVG", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' width='200' height='200'/>"), /is no PNG/],
    ["of TIFF", Buffer.from("II*\0\x08\0\0\0\0\0"), /is no PNG/],
    ["of nothing", Buffer.alloc(0), /is no PNG/],
    ["of a pixel that counts visits", somePng(1, 1), /only 1 × 1 pixels/],
    ["of a banner", somePng(900, 100), /too long for its height/],
    ["of an image whose header promises 10 gigapixels", png(100_000, 100_000, deflateSync(Buffer.alloc(1e6))), /pixel/],
    ["of an image with more than 24 million pixels", png(5000, 4801, deflateSync(Buffer.alloc(1000))), /pixel/],
    ["of an image with less data than its header says", png(300, 200, deflateSync(Buffer.alloc(1000))), /decoded/],
  ])("%s", async (_, bytes, reason) => {
    expect(await shrink(bytes)).toEqual(unfit(reason));
  });

  test("of an image that was cut off, wherever that was", async () => {
    const whole = { png: somePng(200, 100), avif, jpeg: await gradient(200, 100).jpeg().toBuffer() };
    for (const [format, bytes] of Object.entries(whole))
      for (const part of [0.1, 0.3, 0.5, 0.9])
        expect(await shrink(bytes.subarray(0, bytes.length * part)), `${format} ${part}`).toHaveProperty("unfit");
  });
});

test("an image that compresses to a thousandth of its pixels is decoded within bounds", async () => {
  const { width, height } = await shrunk(png(5000, 4800, deflateSync(Buffer.alloc((3 * 5000 + 1) * 4800))));
  expect([width, height]).toEqual([167, 160]);
});

const starts = ["\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "GIF89a", "RIFF\x10\0\0\0WEBPVP8L", "\0\0\0\x20ftypavif"];

test("bytes that only begin as an image have no copy", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }), async (start, rest) => {
      expect(await shrink(Buffer.concat([Buffer.from(start, "latin1"), rest]))).toHaveProperty("unfit");
    }),
  );
});

test("an image with bytes changed anywhere has a copy in bounds, or none", async () => {
  const whole = [
    somePng(100, 90),
    avif,
    await gradient(100, 90).jpeg().toBuffer(),
    await gradient(100, 90).webp().toBuffer(),
  ];
  const change = fc.record({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    by: fc.integer({ min: 1, max: 255 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.array(change, { minLength: 1, maxLength: 8 }),
      async (image, changes) => {
        const bytes = Buffer.from(image);
        for (const { at, by } of changes) bytes[Math.floor(at * bytes.length)]! ^= by;
        const small = await shrink(bytes);
        if ("unfit" in small) return;
        expect(imageFormat(small.bytes)).toBe("webp");
        expect(Math.max(small.width / 240, small.height / 160)).toBeLessThanOrEqual(1);
      },
    ),
  );
});
