import { isTagOf, tagOf } from "./tag";

/** `bounces+12.5e0c…@example.org`: what arrives there concerns that email, and only servers that had it know it. */
export function returnPathFor(emailId: number, base: string, secret: string): string {
  const at = base.lastIndexOf("@");
  return `${base.slice(0, at)}+${emailId}.${tagOf(`return-path:${emailId}`, secret)}${base.slice(at)}`;
}

const pattern = /[+=-](\d{1,10})\.([0-9a-f]{20})@/gi; // The end of a local part. Some servers replace the + by - or =.

const maxSearched = 100_000; // in characters; the rest of a text is not searched

export function readReturnPath(text: string, secret: string): number | null {
  for (const [, id = "", tag = ""] of text.slice(0, maxSearched).matchAll(pattern)) {
    if (isTagOf(tag, `return-path:${Number(id)}`, secret)) return Number(id);
  }
  return null;
}
