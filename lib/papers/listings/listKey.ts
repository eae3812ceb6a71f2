import { type Period, readPeriodKey } from "../../calendar/period";
import { paperPath } from "../paths";

/** The parameter by which the address of a paper names the list that it was opened from, if not its day. */
export const listParam = "list";

export type ListKey = { kind: "trending" } | { kind: "period"; period: Period };

/** Returns the list of `2025-W11`, `2025-03`, `2025-03-12` or `trending`; null for anything else. */
export function readListKey(value: string | string[] | undefined): ListKey | null {
  if (typeof value !== "string") return null;
  if (value === "trending") return { kind: "trending" };
  const period = readPeriodKey(value);
  return period?.key === value ? { kind: "period", period } : null;
}

/** @param list as `readListKey` takes it; null for the paper's own day */
export function paperPathIn(list: string | null, id: string): string {
  return list === null ? paperPath(id) : `${paperPath(id)}?${listParam}=${list}`;
}
