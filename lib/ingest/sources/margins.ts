import { readInstant } from "../../calendar/writtenDay";
import { limits } from "../../papers/limits";

/* What is odd in the margins of a paper is left out, and is no reason to do without the paper. */

export function webUrl(url: unknown): string | undefined {
  if (typeof url !== "string" || url.length > limits.url) return undefined;
  return /^https?:\/\//.test(url) && URL.canParse(url) ? url : undefined;
}

export function instant(date: unknown): string | undefined {
  return typeof date === "string" || typeof date === "number" ? readInstant(String(date))?.toISOString() : undefined;
}

export function count(given: unknown): number | undefined {
  const number = typeof given === "string" && /^\s*\d{1,10}\s*$/.test(given) ? Number(given) : given;
  return typeof number === "number" && Number.isInteger(number) && number >= 0 ? number : undefined;
}
