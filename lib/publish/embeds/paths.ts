import { paperPath } from "../../papers/paths";

export function embedPath(id: string): string {
  return paperPath(id).replace(/^\/papers/, "/embed");
}

export function oembedPath(address: string, format: "json" | "xml"): string {
  return `/oembed?${new URLSearchParams({ url: address, format })}`;
}
