import { z } from "zod";

/** Papers on one page of a feed: a day of the liveliest site fits, a month of it takes a few. */
export const feedPageSize = 60;

const pageNumber = z.coerce.number().int().min(1).max(100_000);

/** Returns the page that `?p=` asks for, the first where it asks for none that could be. */
export function parsePage(value: string | string[] | undefined): number {
  return pageNumber.catch(1).parse(value);
}

export function countPages(total: number, pageSize: number): number {
  return Math.max(1, Math.ceil(total / pageSize));
}
