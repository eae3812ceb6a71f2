import { z } from "zod";
import { parseJson } from "../platform/json/parseJson";

/* The header Next-Router-State-Tree, as Next 16.4 reads it (next/dist/server/app-render/types.js). */

/** In characters, as long as Next takes it. */
const longest = 40_000;

const kinds = ["c", "oc", "d", ...["(..)(..)", "(.)", "(..)", "(...)"].flatMap((way) => [`ci${way}`, `di${way}`])];

const segment = z.union([z.string(), z.tuple([z.string(), z.string(), z.enum(kinds), z.array(z.string()).nullable()])]);
const address = z.tuple([z.string(), z.string()]).nullish();
const marker = z.enum(["refetch", "inside-shared-layout", "metadata-only"]).nullish();

/** A segment, its children, and up to four more. */
const node = z.array(z.unknown()).min(2).max(6);
const children = z.record(z.string(), z.unknown());

/**
 * Whether Next can read the header; what it cannot read it answers with a bare 500.
 * @param header as it was sent, or null
 */
export function isRouterState(header: string | null): boolean {
  if (header === null) return true;
  if (header.length > longest) return false;
  try {
    return isTree(parseJson(decodeURIComponent(header)));
  } catch {
    return false;
  }
}

/** Its depth is bounded by parseJson. */
function isTree(value: unknown): boolean {
  const parsed = node.safeParse(value);
  if (!parsed.success) return false;
  const [own, below, url, mark, number, text] = parsed.data;
  const found = children.safeParse(below);
  return (
    segment.safeParse(own).success &&
    address.safeParse(url).success &&
    marker.safeParse(mark).success &&
    z.number().nullish().safeParse(number).success &&
    z.string().optional().safeParse(text).success &&
    found.success &&
    Object.values(found.data).every(isTree)
  );
}
