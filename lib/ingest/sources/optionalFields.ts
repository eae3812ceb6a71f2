import { parseTimestampOrDay } from "../../calendar/writtenDay";
import { limits } from "../../papers/limits";

// Optional fields that cannot be read are dropped, so that they do not cost the paper.

export function webUrl(url: unknown): string | undefined {
  if (typeof url !== "string" || url.length > limits.url) return undefined;
  return /^https?:\/\//.test(url) && URL.canParse(url) ? url : undefined;
}

const imageName = /\.(?:avif|gif|jpe?g|png|webp)$/i;

/** Returns the first address of a list that has the ending of an image: others lead to videos. */
export function firstImage(urls: unknown): string | undefined {
  if (!Array.isArray(urls)) return undefined;
  return urls
    .slice(0, 20)
    .map(webUrl)
    .find((url) => url !== undefined && imageName.test(new URL(url).pathname));
}

export function instant(date: unknown): string | undefined {
  return typeof date === "string" || typeof date === "number"
    ? parseTimestampOrDay(String(date))?.toISOString()
    : undefined;
}

export function count(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\s*\d{1,10}\s*$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isInteger(number) && number >= 0 ? number : undefined;
}
