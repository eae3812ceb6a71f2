import { type Period, type PeriodKind, parsePeriod } from "../../calendar/period";

const folders = { day: "date", week: "week", month: "month" } as const satisfies Record<PeriodKind, string>;

/** Returns the path of a period's feed. The paths are those of Hugging Face Papers. */
export function periodPath({ kind, key }: Period): string {
  return `/papers/${folders[kind]}/${key}`;
}

/** Also `date/2025-3-12` and `date/2025/3/12`, which `periodPath` does not return. Null if it is not a period. */
export function parsePeriodPath(name: string): Period | null {
  const [folder, ...key] = name.split("/");
  const kind = (Object.keys(folders) as PeriodKind[]).find((each) => folders[each] === folder);
  return kind ? parsePeriod(kind, key.join("/")) : null;
}
