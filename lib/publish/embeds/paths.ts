import { paperPath } from "../../papers/paths";

/** Where the card of a paper stands on the site. */
export function embedPath(id: string): string {
  return paperPath(id).replace(/^\/papers/, "/embed");
}

/** Where programs ask how to show a page within theirs (oembed.com). */
export function oembedPath(address: string, format: "json" | "xml"): string {
  return `/oembed?${new URLSearchParams({ url: address, format })}`;
}
