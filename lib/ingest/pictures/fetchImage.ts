import { decodeText } from "../fetcher/charset";
import type { Download } from "../fetcher/download";
import type { RawResponse } from "../fetcher/request";
import { imageFormat } from "./imageFormat";
import { readImportedFile } from "./importedFile";
import { namedImage } from "./namedImage";
import { NoPicture } from "./noPicture";

const imageTypes = "image/avif,image/webp,image/png,image/jpeg,image/gif";
const anyType = `${imageTypes},text/html;q=0.9,application/xhtml+xml;q=0.9`;

/** Hosts that draw an image of the title for whoever names none: the card says the title already. */
const drawnFromTitles = ["opengraph.githubassets.com", "cdn-thumbnails.huggingface.co"];

/**
 * Returns the bytes of the image at an address, or of the image that the page there names; in at most two downloads.
 * @throws NoPicture, or whatever `download` throws, if it may be there another time
 */
export async function fetchImage(address: string, download: Download): Promise<Uint8Array> {
  if (address.startsWith("file:")) return readImportedFile(address);
  refuseDrawn(address);
  const answer = await download(address, anyType);
  if (!isPage(answer)) return requireImage(answer);
  const text = decodeText(answer.bytes, answer.headers["content-type"] ?? "");
  const named = namedImage(text ?? "", answer.url);
  if (named === null) throw new NoPicture("its page names no image");
  refuseDrawn(named);
  return requireImage(await download(named, imageTypes));
}

function requireImage({ bytes, url }: RawResponse): Uint8Array {
  refuseDrawn(url); // A redirect may lead to one
  if (imageFormat(bytes) === null) throw new NoPicture("it is no PNG, JPEG, WebP, GIF or AVIF image");
  return bytes;
}

function refuseDrawn(address: string): void {
  if (drawnFromTitles.includes(new URL(address).hostname)) throw new NoPicture("its image only repeats the title");
}

function isPage({ headers, bytes }: RawResponse): boolean {
  return /^\s*(?:text\/html|application\/xhtml\+xml)\b/i.test(headers["content-type"] ?? "") && !imageFormat(bytes);
}
