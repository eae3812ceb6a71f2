import { z } from "zod";
import { readSetting, writeSetting } from "../settings.store";

const key = "requests.forwarded";
const sightingSchema = z.object({ at: z.coerce.date(), headers: z.array(z.string()) });

/** When a request last came through a proxy that is not configured, and the headers that revealed it. */
export type Sighting = z.infer<typeof sightingSchema>;

/** Stores the sighting for `doctor`. */
export async function keepSighting(sighting: Sighting): Promise<void> {
  await writeSetting(key, JSON.stringify(sighting));
}

/** Returns the last sighting, or null. */
export async function lastSighting(): Promise<Sighting | null> {
  const stored = await readSetting(key);
  return stored === null ? null : sightingSchema.parse(JSON.parse(stored));
}
