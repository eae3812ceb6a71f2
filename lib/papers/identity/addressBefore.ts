import { percentDecode } from "./pasted";

export type AddressBefore = {
  start: number; // Its start in the text
  host: string;
  path: string;
};

const maxLength = 500; // in characters: the path before an id is shorter, even in a proxy's URL
/** Characters that people put around a URL and that do not occur in one. */
const around = /[\s()[\]{}<>"“”„«»「」『』【】〈〉《》|,;]/;

// In `web.archive.org/web/2024/https://arxiv.org/…` it is the inner URL, with the start of the outer one. `text` is as
// `cleanPasted` returns it; `at` is the start of the id. Null if the id is not in a URL.
export function addressBefore(text: string, at: number): AddressBefore | null {
  let start = at;
  while (start > 0 && at - start < maxLength && !around.test(text.charAt(start - 1))) start--;
  const before = percentDecode(text.slice(start, at));
  const scheme = before.lastIndexOf("://");
  const from = scheme >= 0 ? scheme + "://".length : before.startsWith("//") ? 2 : 0;
  const slash = before.indexOf("/", from);
  if (slash < 0) return null;
  let hostStart = slash;
  while (hostStart > from && /[\w.:-]/.test(before.charAt(hostStart - 1))) hostStart--;
  const host = before
    .slice(hostStart, slash)
    .replace(/:\d{1,5}$/, "")
    .replace(/^.*:/, "");
  if (!/\.[a-z]{2,}$/i.test(host)) return null;
  return { start, host: host.toLowerCase(), path: before.slice(slash) };
}
