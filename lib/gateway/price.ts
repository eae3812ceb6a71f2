import { previewPrice } from "../digests/previewRequest";
import { formats, splitFormat } from "../publish/formats/format";
import { maxListed } from "../publish/formats/parameters";

/*
 * What a request costs of a network's share (API_LIMIT), in plain requests: about 10 ms of processor each. What a reader's
 * browser asks page by page costs nothing.
 */

/** Papers that are read and written for one request's worth. */
const papersPerRequest = 50;
/** Drawing takes some 200 ms. */
const image = 20;

/**
 * The price of an address that has no limit of its own, as those of the API have.
 * @param name the decoded path
 */
export function priceOf(name: string, query: URLSearchParams): number {
  if (/^\/papers\/.+\.png$/.test(name)) return image;
  if (/^\/(?:papers|search|topics|feed)\b/.test(name)) {
    const asked = splitFormat(name);
    if (asked) return Math.ceil(limitOf(query, maxListed[formats[asked.format].kind]) / papersPerRequest);
  }
  if (name === "/subscribe/preview") return previewPrice(query.getAll("interest").length);
  return name === "/search" || name === "/oembed" || name.startsWith("/embed/") ? 1 : 0;
}

/** What is no number is refused before any work. */
function limitOf(query: URLSearchParams, most: number): number {
  const asked = query.get("limit");
  return asked === null ? most : Math.min(most, Math.max(1, Number(asked) || 1));
}
