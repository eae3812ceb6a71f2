import { type Period, type PeriodKind, parsePeriod } from "../../calendar/period";

const folders = { day: "date", week: "week", month: "month" } as const satisfies Record<PeriodKind, string>;

/** Where a period's feed stands on the site; the addresses are those of Hugging Face Papers. */
export function periodPath({ kind, key }: Period): string {
  return `/papers/${folders[kind]}/${key}`;
}

/**
 * @returns the period that stands at an address behind `/papers/`, or null where none does. It may be written in another
 * way than `periodPath` writes it: `date/2025-3-12`, `date/2025/3/12`.
 */
export function parsePeriodPath(name: string): Period | null {
  const [folder, ...key] = name.split("/");
  const kind = (Object.keys(folders) as PeriodKind[]).find((each) => folders[each] === folder);
  return kind ? parsePeriod(kind, key.join("/")) : null;
}
