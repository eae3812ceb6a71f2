import { z } from "zod";
import { readSetting, writeSetting } from "../settings.store";

const key = "requests.forwarded";
const sightingSchema = z.object({ at: z.coerce.date(), headers: z.array(z.string()) });

/** When a request last came through a proxy that the configuration knows nothing of, and what told so. */
export type Sighting = z.infer<typeof sightingSchema>;

/** Remembers that such a request came, for `doctor`. */
export async function keepSighting(sighting: Sighting): Promise<void> {
  await writeSetting(key, JSON.stringify(sighting));
}

/** @returns the last one, or null where none was seen */
export async function lastSighting(): Promise<Sighting | null> {
  const kept = await readSetting(key);
  return kept === null ? null : sightingSchema.parse(JSON.parse(kept));
}
