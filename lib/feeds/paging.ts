import { z } from "zod";

/** Papers on one page of a feed: a day of the liveliest site fits, a month of it takes a few. */
export const feedPageSize = 60;

const pageNumber = z.coerce.number().int().min(1).max(100_000);

/** @returns the page that `?p=` asks for, 1 where it is not given, or null where it is no page number */
export function parsePage(value: string | string[] | undefined): number | null {
  if (value === undefined) return 1;
  const parsed = pageNumber.safeParse(value);
  return parsed.success ? parsed.data : null;
}

export function countPages(total: number, pageSize: number): number {
  return Math.max(1, Math.ceil(total / pageSize));
}
