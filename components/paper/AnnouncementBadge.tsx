import type { Announcement } from "@/lib/papers/schema";

const names: Record<Announcement, string | null> = { new: null, cross: "Cross-list", replace: "New version" };

/** Marks a paper that a day lists although it is not new in its categories, or not new at all. */
export function AnnouncementBadge({ as }: { as: Announcement }) {
  const name = names[as];
  return name ? <span className="rounded-sm bg-raised px-1.5 text-muted">{name}</span> : null;
}
