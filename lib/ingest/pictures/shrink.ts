import sharp, { type Raw } from "sharp";
import { imageFormat } from "./imageFormat";

/** The small copy of an image: a WebP file of its first frame, upright, on white, without metadata. */
export type SmallPicture = { bytes: Uint8Array; width: number; height: number };

/** In pixels: twice the size at which a page shows it, for screens with two pixels to one of CSS. */
export const largest = { width: 240, height: 160 };

const maxPixels = 24_000_000; // Before anything is decoded; 6000 × 4000, which takes 100 MB
const smallest = 80; // In pixels, of either side: smaller ones are icons, or count visits
const maxRatio = 4; // Of the longer to the shorter side: a longer strip is a banner, or a line of logos
/** WebP qualities, of which the first that is small enough is taken: figures have some 3 KB, photos more. */
const qualities = [70, 50, 30];
const maxBytes = 6000; // A first visit to a day loads some 30 copies

// The WebAssembly build, so that an image which finds a fault in a decoder stays within its memory.
if (!("emscripten" in sharp.versions))
  throw new Error("sharp has native code: delete node_modules/@img/sharp-* except sharp-wasm32, or install again");
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["Png", "Jpeg", "Webp", "Nsgif", "Heif"].map((format) => `VipsForeignLoad${format}Buffer`),
});

/** Returns the small copy, or why there is none. */
export async function shrink(bytes: Uint8Array): Promise<SmallPicture | { unfit: string }> {
  if (imageFormat(bytes) === null) return { unfit: "it is no PNG, JPEG, WebP, GIF or AVIF image" };
  const read = () => sharp(bytes, { limitInputPixels: maxPixels, failOn: "error", pages: 1 });
  try {
    const { autoOrient } = await read().metadata();
    const unfit = whyUnfit(autoOrient.width, autoOrient.height);
    if (unfit !== null) return { unfit };
    const { data, info } = await read()
      .autoOrient()
      .resize({ ...largest, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#fff" })
      .toColorspace("srgb")
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = info;
    return { bytes: await encode(data, { width, height, channels }), width, height };
  } catch (error) {
    return { unfit: `it cannot be decoded: ${error instanceof Error ? error.message : String(error)}` };
  }
}

async function encode(pixels: Uint8Array, raw: Raw): Promise<Uint8Array> {
  let bytes = new Uint8Array();
  for (const quality of qualities) {
    bytes = new Uint8Array(await sharp(pixels, { raw }).webp({ quality, effort: 6 }).toBuffer());
    if (bytes.length <= maxBytes) break;
  }
  return bytes;
}

function whyUnfit(width: number, height: number): string | null {
  if (width * height > maxPixels) return `it has more than ${maxPixels / 1e6} million pixels`;
  if (Math.min(width, height) < smallest) return `it is only ${width} × ${height} pixels`;
  if (Math.max(width, height) > maxRatio * Math.min(width, height)) return "it is too long for its height, or too high";
  return null;
}
