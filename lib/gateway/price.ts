import { previewPrice } from "../digests/previewRequest";
import { formats, splitFormat } from "../publish/formats/format";
import { maxListed } from "../publish/formats/parameters";
import { mostCounted } from "../subscribers/volume";

/** In units of API_LIMIT, each about 10 ms of processor time. Of pages, only search, previews, embeds, images cost. */

const papersPerRequest = 50; // How many papers of a feed or citation list cost one unit
const image = 20; // The price of an image, which takes about 200 ms to draw

/** The API counts for itself and costs nothing here. `name` is the decoded path. */
export function priceOf(name: string, query: URLSearchParams): number {
  if (/^\/(?:papers|topics|authors)\/.+\.png$/.test(name)) return image;
  if (/^\/(?:papers|search|topics|authors|feed)\b/.test(name)) {
    const asked = splitFormat(name);
    if (asked) return Math.ceil(limitOf(query, maxListed[formats[asked.format].kind]) / papersPerRequest);
  }
  if (name === "/subscribe")
    return Math.min(mostCounted, ["interest", "topic", "search"].flatMap((kind) => query.getAll(kind)).length);
  if (name === "/subscribe/preview") return previewPrice(query.getAll("interest").length);
  return name === "/search" || name === "/oembed" || name.startsWith("/embed/") ? 1 : 0;
}

/** An invalid limit costs the least: the route refuses it before any work. */
function limitOf(query: URLSearchParams, most: number): number {
  const asked = query.get("limit");
  return asked === null ? most : Math.min(most, Math.max(1, Number(asked) || 1));
}
