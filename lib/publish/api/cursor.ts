import { z } from "zod";
import { cursorForm, parseCursor, printCursor } from "../../papers/listings/cursor";

const reach = 200; // How many papers before and after its old position a moved paper is looked for

export const afterParam = z
  .string()
  .regex(cursorForm, { error: "is not the `after` value of a response" })
  .optional()
  .describe("The start of the page: the `after` value of the previous response.");

type Read<T> = (range: { skip: number; take: number }) => Promise<T[]>;

export async function pageAfter<T extends { key: number }>(read: Read<T>, cursor: string | undefined, limit: number) {
  const skip = await positionOf(read, cursor);
  // One paper more than the page has shows whether there is another page.
  const found = await read({ skip, take: limit + 1 });
  const papers = found.slice(0, limit);
  const last = papers.at(-1);
  return { papers, after: last && found.length > limit ? printCursor({ count: skip + limit, key: last.key }) : null };
}

async function positionOf<T extends { key: number }>(read: Read<T>, cursor: string | undefined): Promise<number> {
  const position = parseCursor(cursor ?? "");
  if (!position) return 0;
  const { count, key } = position;
  if (count === 0) return 0;
  const [there] = await read({ skip: count - 1, take: 1 });
  if (there?.key === key) return count;
  const start = Math.max(0, count - reach);
  const near = await read({ skip: start, take: 2 * reach });
  const moved = near.findIndex((each) => each.key === key);
  return moved >= 0 ? start + moved + 1 : count;
}
