import type { Period } from "../periods/period";

const folders = { day: "date", week: "week", month: "month" };

/** Where a period's feed stands on the site; the addresses are those of Hugging Face Papers. */
export function periodPath({ kind, key }: Period): string {
  return `/papers/${folders[kind]}/${key}`;
}
