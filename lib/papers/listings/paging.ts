import { wholeNumberText } from "../../text/wholeNumber";

/** Papers per page of a feed: enough for a day of the busiest site; a month takes a few pages. */
export const feedPageSize = 60;

const pageNumber = wholeNumberText(1, 100_000);

export function parsePage(value: string | string[] | undefined): number {
  return pageNumber.catch(1).parse(value);
}

export function countPages(total: number, pageSize: number): number {
  return Math.max(1, Math.ceil(total / pageSize));
}
