import { parseTimestampOrDay } from "../../calendar/writtenDay";
import { limits } from "../../papers/limits";

// Optional fields that cannot be read are dropped, so that they do not cost the paper.

export function webUrl(url: unknown): string | undefined {
  if (typeof url !== "string" || url.length > limits.url) return undefined;
  return /^https?:\/\//.test(url) && URL.canParse(url) ? url : undefined;
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
