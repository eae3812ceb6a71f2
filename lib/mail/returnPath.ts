import { isTagOf, tagOf } from "./tag";

/**
 * Returns the return path of one email: `bounces+12.5e0c…@example.org`. Whatever arrives there concerns that email,
 * however the other server words it, and only servers that had the email know the address.
 * @param base such as bounces@example.org
 */
export function returnPathFor(emailId: number, base: string, secret: string): string {
  const at = base.lastIndexOf("@");
  return `${base.slice(0, at)}+${emailId}.${tagOf(`return-path:${emailId}`, secret)}${base.slice(at)}`;
}

/** The end of a local part. Some servers replace the + by - or =. */
const pattern = /[+=-](\d{1,10})\.([0-9a-f]{20})@/gi;

/** In characters; the rest of a text is not searched. */
const maxSearched = 100_000;

/** Returns the id of the email whose return path occurs first in a text; null if none of ours does. */
export function readReturnPath(text: string, secret: string): number | null {
  for (const [, id = "", tag = ""] of text.slice(0, maxSearched).matchAll(pattern)) {
    if (isTagOf(tag, `return-path:${Number(id)}`, secret)) return Number(id);
  }
  return null;
}
