import { type Period, readPeriodKey } from "../calendar/period";
import { parsePeriodPath } from "../papers/listings/paths";
import { parseOrder, type TopicOrder } from "../papers/topics/paths";
import { readSearch, type SearchAddress } from "../search/paths";

export type PageAddress = ListAddress | { kind: "paper"; id: string };

export type ListAddress =
  | { kind: "latest" }
  | { kind: "trending" }
  | { kind: "period"; period: Period }
  | { kind: "topic"; name: string; order: TopicOrder }
  | { kind: "author"; name: string }
  | ({ kind: "search" } & Required<SearchAddress>);

type Params = Record<string, string | string[] | undefined>;

/** `path` is decoded, such as /papers/week/2025-W11; of `params`, `q`, `sort`, `weaker` and `after` are read. Null for others. */
export function parsePageAddress(path: string, params: Params = {}): PageAddress | null {
  if (path === "/papers") return { kind: "latest" };
  if (path === "/search") return { kind: "search", ...readSearch(params) };
  const [, folder, name] = /^\/(papers|topics|authors)\/(.+)$/s.exec(path) ?? [];
  if (folder === undefined || name === undefined) return null;
  if (folder === "topics") return { kind: "topic", name, order: parseOrder(params.sort) };
  if (folder === "authors") return { kind: "author", name };
  if (name === "trending") return { kind: "trending" };
  const period = parsePeriodPath(name);
  return period ? { kind: "period", period } : { kind: "paper", id: name };
}

/** The key of an author begins with “author:”; any other text that names no period is a topic's. */
export function parseListKey(key: string): ListAddress {
  if (key === "latest" || key === "trending") return { kind: key };
  const [, author] = /^author:\s*(.+)$/s.exec(key) ?? [];
  if (author !== undefined) return { kind: "author", name: author };
  const period = readPeriodKey(key);
  return period ? { kind: "period", period } : { kind: "topic", name: key, order: "newest" };
}
