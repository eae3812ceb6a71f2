import { Parser } from "htmlparser2";
import { limits } from "../../papers/limits";

const maxHead = 500_000; // How much of a page is read, in characters: a head with style sheets may be long

/** Which properties name an image, most reliable first (ogp.me, developer.x.com/cards). */
const properties = ["og:image:secure_url", "og:image", "og:image:url", "twitter:image", "twitter:image:src"];

/**
 * Returns the address of the image that a page names for those who link to it, or null.
 * @param url the address of the page, which relative ones begin from
 */
export function namedImage(html: string, url: string): string | null {
  const named = new Map<string, string>();
  let inBody = false;
  const parser = new Parser({
    onopentag(name, { property, name: other, content }) {
      if (name === "body") inBody = true;
      const key = (property ?? other ?? "").trim().toLowerCase();
      if (inBody || name !== "meta" || !content || !properties.includes(key) || named.has(key)) return;
      const address = addressIn(content.trim(), url);
      if (address !== null) named.set(key, address);
    },
  });
  parser.write(html.slice(0, maxHead));
  parser.end();
  return properties.map((key) => named.get(key)).find((address) => address !== undefined) ?? null;
}

function addressIn(written: string, url: string): string | null {
  if (written.length > limits.url || !URL.canParse(written, url)) return null;
  const address = new URL(written, url);
  return /^https?:$/.test(address.protocol) && address.href.length <= limits.url ? address.href : null;
}
