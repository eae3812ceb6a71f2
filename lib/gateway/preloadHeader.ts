import { Parser } from "htmlparser2";

/**
 * Returns the Link header of a page: what Next put there, the font among it, and the style sheets of the page's head. A
 * proxy can send it ahead of the page as 103 Early Hints (RFC 8297).
 * @param given the present header
 */
export function preloadHeader(html: string, given: string): string {
  const links = given === "" ? [] : [given];
  const parser = new Parser({
    onopentag(name, { rel, href }) {
      if (name === "body") parser.pause();
      if (name !== "link" || rel !== "stylesheet" || !href || given.includes(`<${href}>`)) return;
      links.push(`<${href}>; rel=preload; as="style"`);
    },
  });
  parser.write(html);
  return links.join(", ");
}
