import { decodePath, paperPath } from "../papers/paths";

/** Where the card of a paper stands on the site. */
export function embedPath(id: string): string {
  return paperPath(id).replace(/^\/papers/, "/embed");
}

/** Where programs ask how to show a page within theirs (oembed.com). */
export function oembedPath(address: string, format: "json" | "xml"): string {
  return `/oembed?${new URLSearchParams({ url: address, format })}`;
}

/** @returns the id of the paper whose page an address is on this site, or null where it is no such address */
export function readPaperAddress(address: string, site: string): string | null {
  if (!URL.canParse(address)) return null;
  const { origin, pathname } = new URL(address);
  const [, id] = /^\/(?:papers|embed)\/(.+?)\/?$/.exec(pathname) ?? [];
  return origin === site && id !== undefined ? decodePath(id) : null;
}
