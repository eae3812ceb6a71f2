import { z } from "zod";

/** Papers per page of a feed: enough for a day of the busiest site; a month takes a few pages. */
export const feedPageSize = 60;

const pageNumber = z.coerce.number().int().min(1).max(100_000);

export function parsePage(value: string | string[] | undefined): number {
  return pageNumber.catch(1).parse(value);
}

export function countPages(total: number, pageSize: number): number {
  return Math.max(1, Math.ceil(total / pageSize));
}
