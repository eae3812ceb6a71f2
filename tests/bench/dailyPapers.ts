import { z } from "zod";
import { readEntries } from "@/lib/ingest/sources/jsonEntries";
import { openDatabase } from "@/lib/platform/db";
import type { FakeDaily } from "../setup/fakeHuggingFace";

const rowSchema = z.object({
  day: z.string(),
  rank: z.number(),
  id: z.string(),
  title: z.string(),
  summary: z.string(),
  authors: z.array(z.string()).exactOptional(),
  publishedAt: z.string().exactOptional(),
  upvotes: z.number(),
  numComments: z.number().exactOptional(),
  projectPage: z.string().exactOptional(),
  githubRepo: z.string().exactOptional(),
  githubStars: z.number().exactOptional(),
  keywords: z.array(z.string()).exactOptional(),
});

export type DailyRow = FakeDaily & { rank: number; upvotes: number };

/** Reads a file of daily papers, one per line, as `npm run offprint -- import --map` takes it. */
export async function readDaily(file: string): Promise<DailyRow[]> {
  const rows: DailyRow[] = [];
  for await (const { bytes } of readEntries(file, 1e7)) {
    if (bytes?.length) rows.push(rowSchema.parse(JSON.parse(bytes.toString("utf8"))));
  }
  return rows;
}

/** Compares each day in a store with the rows that it was fetched from: which papers, and in which order. */
export async function compareDays(rows: DailyRow[], store: string) {
  const database = openDatabase(store);
  const listings = await database.listing.findMany({
    orderBy: [{ day: "asc" }, { rank: "asc" }],
    include: { paper: { select: { publicId: true } } },
  });
  const papers = await database.paper.count();
  await database.$disconnect();
  const keyOf = (day: string, id: string) => `${day} ${id}`;
  const stored = listings.map(({ day, paper }) => keyOf(day, paper.publicId));
  const served = [...rows]
    .sort((a, b) => (a.day === b.day ? a.rank - b.rank : a.day < b.day ? -1 : 1))
    .map(({ day, id }) => keyOf(day, id));
  return {
    rows: rows.length,
    listings: stored.length,
    "ids in the file": new Set(rows.map(({ id }) => id)).size,
    papers,
    "places that differ": served.filter((name, index) => stored[index] !== name).length,
  };
}
