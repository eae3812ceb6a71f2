import { z } from "zod";
import { db } from "../db";

const key = "requests.forwarded";
const sightingSchema = z.object({ at: z.coerce.date(), headers: z.array(z.string()) });

/** When a request last came through a proxy that the configuration knows nothing of, and what told so. */
export type Sighting = z.infer<typeof sightingSchema>;

/** Remembers that such a request came, for `doctor`. */
export async function keepSighting(sighting: Sighting): Promise<void> {
  const value = JSON.stringify(sighting);
  await db().setting.upsert({ where: { key }, create: { key, value }, update: { value } });
}

/** @returns the last one, or null where none was seen */
export async function lastSighting(): Promise<Sighting | null> {
  const row = await db().setting.findUnique({ where: { key } });
  return row && sightingSchema.parse(JSON.parse(row.value));
}
