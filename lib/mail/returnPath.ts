import { isTagOf, tagOf } from "./tag";

/**
 * The return path of one email: `bounces+12.5e0c…@example.org`. What comes back to it is about that email, however
 * the other server words it, and only a server that had the email can know the address.
 * @param base such as bounces@example.org
 */
export function returnPathFor(emailId: number, base: string, secret: string): string {
  const at = base.lastIndexOf("@");
  return `${base.slice(0, at)}+${emailId}.${tagOf(`return-path:${emailId}`, secret)}${base.slice(at)}`;
}

/** The end of a local part; some servers write the + as a - or a =, as others do in theirs. */
const form = /[+=-](\d{1,10})\.([0-9a-f]{20})@/gi;

/** In characters: what stands beyond is not searched. */
const searched = 100_000;

/** @returns the number of the email whose return path stands in a text first, or null where none of ours does */
export function readReturnPath(text: string, secret: string): number | null {
  for (const [, id = "", mark = ""] of text.slice(0, searched).matchAll(form)) {
    if (isTagOf(mark, `return-path:${Number(id)}`, secret)) return Number(id);
  }
  return null;
}
