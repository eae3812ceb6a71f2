import { isObject } from "../../platform/json/isObject";
import type { Element } from "../fetcher/xml";
import { firstImage, webUrl } from "./optionalFields";

/**
 * Returns the addresses of images in an entry of Atom or RSS, best first: Media RSS (rssboard.org/media-rss), then
 * enclosures. Sounds and videos are left out.
 * @param foreign the prefixes of Media RSS, in lower case, as all names here
 */
export function imagesOfEntry(entry: Element, foreign: ReadonlySet<string>): string[] {
  const media = entry.children.filter(({ prefix }) => foreign.has(prefix));
  const groups = media.filter(({ name }) => name === "group").flatMap(({ children }) => children);
  const contents = [...media, ...groups].filter(({ name }) => name === "content");
  const within = contents.flatMap(({ children }) => children);
  const thumbnails = [...media, ...groups, ...within].filter(({ name }) => name === "thumbnail");
  const enclosures = entry.children.filter(
    ({ name, attributes }) => name === "enclosure" || (name === "link" && /^enclosure$/i.test(attributes.rel ?? "")),
  );
  return [...contents.filter(isImage), ...thumbnails, ...enclosures.filter(isImage)].flatMap(
    ({ attributes }) => webUrl(attributes.url?.trim() ?? attributes.href?.trim()) ?? [],
  );
}

/** The same for an item of a JSON Feed (jsonfeed.org/version/1.1). */
export function imagesOfItem(item: unknown): string[] {
  if (!isObject(item)) return [];
  const attachments = Array.isArray(item.attachments) ? item.attachments.filter(isObject) : [];
  const attached = attachments.filter(({ mime_type: type }) => /^image\//i.test(String(type))).map(({ url }) => url);
  return [item.image, item.banner_image, ...attached].flatMap((url) => webUrl(url) ?? []);
}

/** Whether an element with an address says that an image is there. If it says nothing, its address may. */
function isImage({ attributes: { medium, type, url } }: Element): boolean {
  if (medium ?? type) return /^image(?:\/|$)/i.test(medium ?? type ?? "");
  return firstImage([url]) !== undefined;
}
