import { withoutCodes } from "./pasted";

/** The address that an id stands in, as far as before the id. */
export type AddressBefore = {
  /** Where it begins in the text. */
  start: number;
  host: string;
  path: string;
};

/** In characters: the path before an id is shorter, also where the address stands in that of a proxy. */
const longest = 500;
/** What no address has in it, and people put around one. */
const around = /[\s()[\]{}<>"“”„«»「」『』【】〈〉《》|,;]/;

/**
 * @param text as `visible` gives it
 * @param at where an id begins in it
 * @returns where that is no address, null. Of an address within another, `web.archive.org/web/2024/https://arxiv.org/…`,
 * the inner one, with the place where the outer one begins
 */
export function addressBefore(text: string, at: number): AddressBefore | null {
  let start = at;
  while (start > 0 && at - start < longest && !around.test(text.charAt(start - 1))) start--;
  const lead = withoutCodes(text.slice(start, at));
  const scheme = lead.lastIndexOf("://");
  const from = scheme >= 0 ? scheme + "://".length : lead.startsWith("//") ? 2 : 0;
  const slash = lead.indexOf("/", from);
  if (slash < 0) return null;
  let hostStart = slash;
  while (hostStart > from && /[\w.:-]/.test(lead.charAt(hostStart - 1))) hostStart--;
  const host = lead
    .slice(hostStart, slash)
    .replace(/:\d{1,5}$/, "")
    .replace(/^.*:/, "");
  if (!/\.[a-z]{2,}$/i.test(host)) return null;
  return { start, host: host.toLowerCase(), path: lead.slice(slash) };
}
