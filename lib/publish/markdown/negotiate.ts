import { decodePath } from "../../papers/paths";
import { readWeights } from "../../platform/http/weights";
import { splitFormat } from "../formats/format";

/** Addresses of pages that also exist as Markdown; "/" is the same page as "/papers". */
const pages = /^\/(?:papers|topics)(?:\/.+)?$|^\/authors\/.+$|^\/search$/;

/** Its address ends in ".md" or its Accept header prefers Markdown; else null. `pathname` is not decoded. */
export function wantedMarkdown(pathname: string, accept: string | null): string | null {
  const isNamed = pathname.endsWith(".md");
  if (!isNamed && !prefersMarkdown(accept)) return null;
  const path = decodePath(isNamed ? pathname.slice(0, -".md".length) : pathname);
  if (path === null) return null;
  const page = path === "/" || path === "/index" ? "/papers" : path;
  return pages.test(page) ? page : null;
}

/** Whether it depends on the Accept header; `name` is the decoded path. */
export function isNegotiated(name: string): boolean {
  const isFile = /\.(?:md|png)$/.test(name) || splitFormat(name) !== null;
  return !isFile && (name === "/" || name === "/index" || pages.test(name));
}

/** Returns whether the header names Markdown, with at least the weight of HTML. */
export function prefersMarkdown(accept: string | null): boolean {
  const weights = readWeights(accept ?? "");
  const markdown = weights.get("text/markdown") ?? 0;
  return markdown > 0 && markdown >= (weights.get("text/html") ?? 0);
}
