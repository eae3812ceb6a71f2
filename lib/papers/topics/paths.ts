export function topicPath(slug: string, { order = "newest", page = 1 }: { order?: TopicOrder; page?: number } = {}) {
  const query = new URLSearchParams();
  if (order !== "newest") query.set("sort", order);
  if (page > 1) query.set("p", String(page));
  return `/topics/${encodeURIComponent(slug)}${query.size > 0 ? `?${query}` : ""}`;
}

export const topicOrders = ["newest", "trending"] as const;

export type TopicOrder = (typeof topicOrders)[number];

export function parseOrder(value: string | string[] | undefined): TopicOrder {
  return value === "trending" ? "trending" : "newest";
}

export function subscribePath(slug: string): string {
  return `/subscribe?topic=${encodeURIComponent(slug)}`;
}
